export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "achievements": {
                  Row: {
                    "badge_type": Database["public"]['Enums']["badge_type"],"code": string,"created_at": string,"criteria": NonNullable<Json>,"description": string,"icon": string | null,"id": string,"is_active": boolean,"points": number,"title": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "badge_type"?: Database["public"]['Enums']["badge_type"],"code": string,"created_at"?: string,"criteria"?: NonNullable<Json>,"description"?: string,"icon"?: string | null,"id"?: string,"is_active"?: boolean,"points"?: number,"title": string,"updated_at"?: string
                  }
                  Update: {
                    "badge_type"?: Database["public"]['Enums']["badge_type"],"code"?: string,"created_at"?: string,"criteria"?: NonNullable<Json>,"description"?: string,"icon"?: string | null,"id"?: string,"is_active"?: boolean,"points"?: number,"title"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"adherence_records": {
                  Row: {
                    "assessed_at": string,"created_at": string,"id": string,"planned_entity_id": string,"planned_entity_type": Database["public"]['Enums']["planned_entity_type"],"planned_on": string,"score": number | null,"similarity_score": number | null,"status": Database["public"]['Enums']["adherence_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assessed_at"?: string,"created_at"?: string,"id"?: string,"planned_entity_id": string,"planned_entity_type": Database["public"]['Enums']["planned_entity_type"],"planned_on": string,"score"?: never,"similarity_score"?: number | null,"status"?: Database["public"]['Enums']["adherence_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "assessed_at"?: string,"created_at"?: string,"id"?: string,"planned_entity_id"?: string,"planned_entity_type"?: Database["public"]['Enums']["planned_entity_type"],"planned_on"?: string,"score"?: never,"similarity_score"?: number | null,"status"?: Database["public"]['Enums']["adherence_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "adherence_records_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "adherence_records_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_model_aliases": {
                  Row: {
                    "alias": string,"created_at": string,"id": string,"model_id": string,"updated_at": string,"version_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "alias": string,"created_at"?: string,"id"?: string,"model_id": string,"updated_at"?: string,"version_id": string
                  }
                  Update: {
                    "alias"?: string,"created_at"?: string,"id"?: string,"model_id"?: string,"updated_at"?: string,"version_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_model_aliases_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_model_versions": {
                  Row: {
                    "base_model": string | null,"context_window_tokens": number | null,"created_at": string,"created_by": string | null,"deployed_at": string | null,"evaluation": NonNullable<Json>,"id": string,"input_cost_usd_per_million": number | null,"model_id": string,"output_cost_usd_per_million": number | null,"parameters": NonNullable<Json>,"provider": string,"provider_model": string,"release_notes": string | null,"retired_at": string | null,"status": Database["public"]['Enums']["ai_model_status"],"system_prompt": string | null,"traffic_pct": number,"updated_at": string,"version": string
                  }
                  ComputedFields: never
                  Insert: {
                    "base_model"?: string | null,"context_window_tokens"?: number | null,"created_at"?: string,"created_by"?: string | null,"deployed_at"?: string | null,"evaluation"?: NonNullable<Json>,"id"?: string,"input_cost_usd_per_million"?: number | null,"model_id": string,"output_cost_usd_per_million"?: number | null,"parameters"?: NonNullable<Json>,"provider": string,"provider_model": string,"release_notes"?: string | null,"retired_at"?: string | null,"status"?: Database["public"]['Enums']["ai_model_status"],"system_prompt"?: string | null,"traffic_pct"?: number,"updated_at"?: string,"version": string
                  }
                  Update: {
                    "base_model"?: string | null,"context_window_tokens"?: number | null,"created_at"?: string,"created_by"?: string | null,"deployed_at"?: string | null,"evaluation"?: NonNullable<Json>,"id"?: string,"input_cost_usd_per_million"?: number | null,"model_id"?: string,"output_cost_usd_per_million"?: number | null,"parameters"?: NonNullable<Json>,"provider"?: string,"provider_model"?: string,"release_notes"?: string | null,"retired_at"?: string | null,"status"?: Database["public"]['Enums']["ai_model_status"],"system_prompt"?: string | null,"traffic_pct"?: number,"updated_at"?: string,"version"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_model_versions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_model_versions_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_models": {
                  Row: {
                    "created_at": string,"description": string,"display_name": string,"id": string,"is_archived": boolean,"name": string,"owner_id": string | null,"task": Database["public"]['Enums']["ai_model_task"],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"description"?: string,"display_name": string,"id"?: string,"is_archived"?: boolean,"name": string,"owner_id"?: string | null,"task": Database["public"]['Enums']["ai_model_task"],"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"description"?: string,"display_name"?: string,"id"?: string,"is_archived"?: boolean,"name"?: string,"owner_id"?: string | null,"task"?: Database["public"]['Enums']["ai_model_task"],"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_models_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"audit_log": {
                  Row: {
                    "action": Database["public"]['Enums']["audit_action"],"actor_email": string | null,"actor_id": string | null,"actor_role": string | null,"after": Json | null,"before": Json | null,"changed_columns": (string)[],"hash": string | null,"id": number,"ip_address": string | null,"occurred_at": string,"prev_hash": string | null,"reason": string | null,"request_id": string | null,"row_id": string | null,"seq": number | null,"table_name": string,"user_agent": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": Database["public"]['Enums']["audit_action"],"actor_email"?: string | null,"actor_id"?: string | null,"actor_role"?: string | null,"after"?: Json | null,"before"?: Json | null,"changed_columns"?: (string)[],"hash"?: string | null,"id"?: never,"ip_address"?: string | null,"occurred_at"?: string,"prev_hash"?: string | null,"reason"?: string | null,"request_id"?: string | null,"row_id"?: string | null,"seq"?: number | null,"table_name": string,"user_agent"?: string | null
                  }
                  Update: {
                    "action"?: Database["public"]['Enums']["audit_action"],"actor_email"?: string | null,"actor_id"?: string | null,"actor_role"?: string | null,"after"?: Json | null,"before"?: Json | null,"changed_columns"?: (string)[],"hash"?: string | null,"id"?: never,"ip_address"?: string | null,"occurred_at"?: string,"prev_hash"?: string | null,"reason"?: string | null,"request_id"?: string | null,"row_id"?: string | null,"seq"?: number | null,"table_name"?: string,"user_agent"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"body_measurements": {
                  Row: {
                    "ai_extracted": boolean,"body_fat_pct": number | null,"created_at": string,"id": string,"measured_at": string,"measurements": NonNullable<Json>,"quick_entry_log_id": string | null,"source": Database["public"]['Enums']["measurement_source"],"updated_at": string,"user_id": string,"weight_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_extracted"?: boolean,"body_fat_pct"?: number | null,"created_at"?: string,"id"?: string,"measured_at"?: string,"measurements"?: NonNullable<Json>,"quick_entry_log_id"?: string | null,"source"?: Database["public"]['Enums']["measurement_source"],"updated_at"?: string,"user_id": string,"weight_kg"?: number | null
                  }
                  Update: {
                    "ai_extracted"?: boolean,"body_fat_pct"?: number | null,"created_at"?: string,"id"?: string,"measured_at"?: string,"measurements"?: NonNullable<Json>,"quick_entry_log_id"?: string | null,"source"?: Database["public"]['Enums']["measurement_source"],"updated_at"?: string,"user_id"?: string,"weight_kg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "body_measurements_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "body_measurements_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_key_batches": {
                  Row: {
                    "created_at": string,"created_by": string | null,"id": string,"name": string,"notes": string | null,"quantity": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"id"?: string,"name": string,"notes"?: string | null,"quantity": number
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"id"?: string,"name"?: string,"notes"?: string | null,"quantity"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_batches_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"consultation_keys": {
                  Row: {
                    "assigned_email": string | null,"assigned_user_id": string | null,"batch_id": string,"created_at": string,"created_by": string | null,"current_uses": number,"expires_at": string | null,"id": string,"is_active": boolean,"key_last4": string,"key_prefix": string,"key_value": string,"max_uses": number,"not_before": string | null,"notes": string | null,"revoked_at": string | null,"revoked_reason": string | null,"tags": (string)[],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assigned_email"?: string | null,"assigned_user_id"?: string | null,"batch_id": string,"created_at"?: string,"created_by"?: string | null,"current_uses"?: number,"expires_at"?: string | null,"id"?: string,"is_active"?: boolean,"key_last4": string,"key_prefix"?: string,"key_value": string,"max_uses"?: number,"not_before"?: string | null,"notes"?: string | null,"revoked_at"?: string | null,"revoked_reason"?: string | null,"tags"?: (string)[],"updated_at"?: string
                  }
                  Update: {
                    "assigned_email"?: string | null,"assigned_user_id"?: string | null,"batch_id"?: string,"created_at"?: string,"created_by"?: string | null,"current_uses"?: number,"expires_at"?: string | null,"id"?: string,"is_active"?: boolean,"key_last4"?: string,"key_prefix"?: string,"key_value"?: string,"max_uses"?: number,"not_before"?: string | null,"notes"?: string | null,"revoked_at"?: string | null,"revoked_reason"?: string | null,"tags"?: (string)[],"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_keys_assigned_user_id_fkey"
      columns: ["assigned_user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_assigned_user_id_fkey"
      columns: ["assigned_user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "consultation_key_batches"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"goal_milestones": {
                  Row: {
                    "achieved_at": string | null,"achieved_value": number | null,"created_at": string,"goal_id": string | null,"id": string,"milestone_type": Database["public"]['Enums']["milestone_type"],"target_value": number | null,"title": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "achieved_at"?: string | null,"achieved_value"?: number | null,"created_at"?: string,"goal_id"?: string | null,"id"?: string,"milestone_type"?: Database["public"]['Enums']["milestone_type"],"target_value"?: number | null,"title": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "achieved_at"?: string | null,"achieved_value"?: number | null,"created_at"?: string,"goal_id"?: string | null,"id"?: string,"milestone_type"?: Database["public"]['Enums']["milestone_type"],"target_value"?: number | null,"title"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "goal_milestones_goal_id_fkey"
      columns: ["goal_id"]
isOneToOne: false
      referencedRelation: "goals"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "goal_milestones_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "goal_milestones_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"goals": {
                  Row: {
                    "achieved_at": string | null,"created_at": string,"goal_type": string,"id": string,"start_value": number | null,"status": string,"target_date": string | null,"target_unit": string | null,"target_value": number | null,"title": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "achieved_at"?: string | null,"created_at"?: string,"goal_type"?: string,"id"?: string,"start_value"?: number | null,"status"?: string,"target_date"?: string | null,"target_unit"?: string | null,"target_value"?: number | null,"title": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "achieved_at"?: string | null,"created_at"?: string,"goal_type"?: string,"id"?: string,"start_value"?: number | null,"status"?: string,"target_date"?: string | null,"target_unit"?: string | null,"target_value"?: number | null,"title"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "goals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "goals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"profiles": {
                  Row: {
                    "activity_level": Database["public"]['Enums']["activity_level"] | null,"age": number | null,"available_equipment": (string)[],"biological_sex": Database["public"]['Enums']["biological_sex"] | null,"birth_date": string | null,"consultation_completed": boolean,"created_at": string,"current_weight_kg": number | null,"daily_calorie_goal": number | null,"daily_calorie_target": number | null,"daily_carbs_target_g": number | null,"daily_fat_target_g": number | null,"daily_protein_target_g": number | null,"dietary_preference": string | null,"dietary_restrictions": (string)[],"email": string,"estimated_tdee": number | null,"experience_level": Database["public"]['Enums']["experience_level"] | null,"full_name": string,"goal_weight_kg": number | null,"height_cm": number | null,"id": string,"injury_limitations": (string)[],"last_active_at": string,"meals_per_day": number | null,"onboarding_completed": boolean,"onboarding_data": NonNullable<Json>,"primary_goal": Database["public"]['Enums']["primary_goal"] | null,"settings": NonNullable<Json>,"subscription_tier": Database["public"]['Enums']["subscription_tier"],"time_zone": string,"training_frequency": number | null,"updated_at": string,"workout_frequency": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean,"created_at"?: string,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[],"email"?: string,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id": string,"injury_limitations"?: (string)[],"last_active_at"?: string,"meals_per_day"?: number | null,"onboarding_completed"?: boolean,"onboarding_data"?: NonNullable<Json>,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"settings"?: NonNullable<Json>,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"time_zone"?: string,"training_frequency"?: number | null,"updated_at"?: string,"workout_frequency"?: number | null
                  }
                  Update: {
                    "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean,"created_at"?: string,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[],"email"?: string,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id"?: string,"injury_limitations"?: (string)[],"last_active_at"?: string,"meals_per_day"?: number | null,"onboarding_completed"?: boolean,"onboarding_data"?: NonNullable<Json>,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"settings"?: NonNullable<Json>,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"time_zone"?: string,"training_frequency"?: number | null,"updated_at"?: string,"workout_frequency"?: number | null
                  }
                  Relationships: [
                    
                  ]
                },"staff_invitations": {
                  Row: {
                    "accepted_at": string | null,"accepted_by": string | null,"created_at": string,"email": string,"expires_at": string,"full_name": string | null,"id": string,"invited_by": string | null,"role": Database["public"]['Enums']["staff_role"]
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"accepted_by"?: string | null,"created_at"?: string,"email": string,"expires_at"?: string,"full_name"?: string | null,"id"?: string,"invited_by"?: string | null,"role": Database["public"]['Enums']["staff_role"]
                  }
                  Update: {
                    "accepted_at"?: string | null,"accepted_by"?: string | null,"created_at"?: string,"email"?: string,"expires_at"?: string,"full_name"?: string | null,"id"?: string,"invited_by"?: string | null,"role"?: Database["public"]['Enums']["staff_role"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_invitations_accepted_by_fkey"
      columns: ["accepted_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "staff_invitations_invited_by_fkey"
      columns: ["invited_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"staff_members": {
                  Row: {
                    "created_at": string,"email": string,"full_name": string,"is_active": boolean,"last_sign_in_at": string | null,"role": Database["public"]['Enums']["staff_role"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"email": string,"full_name": string,"is_active"?: boolean,"last_sign_in_at"?: string | null,"role": Database["public"]['Enums']["staff_role"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"email"?: string,"full_name"?: string,"is_active"?: boolean,"last_sign_in_at"?: string | null,"role"?: Database["public"]['Enums']["staff_role"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    
                  ]
                },"user_achievements": {
                  Row: {
                    "achievement_id": string,"created_at": string,"earned_at": string,"id": string,"progress": NonNullable<Json>,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "achievement_id": string,"created_at"?: string,"earned_at"?: string,"id"?: string,"progress"?: NonNullable<Json>,"user_id": string
                  }
                  Update: {
                    "achievement_id"?: string,"created_at"?: string,"earned_at"?: string,"id"?: string,"progress"?: NonNullable<Json>,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_achievements_achievement_id_fkey"
      columns: ["achievement_id"]
isOneToOne: false
      referencedRelation: "achievements"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_achievements_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_achievements_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_points": {
                  Row: {
                    "created_at": string,"experience": number,"level": number,"points": number,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"experience"?: number,"level"?: number,"points"?: number,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"experience"?: number,"level"?: number,"points"?: number,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_points_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_points_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_streaks": {
                  Row: {
                    "created_at": string,"current_streak_days": number,"id": string,"last_activity_on": string | null,"longest_streak_days": number,"started_on": string | null,"streak_type": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"current_streak_days"?: number,"id"?: string,"last_activity_on"?: string | null,"longest_streak_days"?: number,"started_on"?: string | null,"streak_type": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"current_streak_days"?: number,"id"?: string,"last_activity_on"?: string | null,"longest_streak_days"?: number,"started_on"?: string | null,"streak_type"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_streaks_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_streaks_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"weight_history": {
                  Row: {
                    "created_at": string,"id": string,"measured_at": string,"measured_on": string,"note": string | null,"source": Database["public"]['Enums']["measurement_source"],"user_id": string,"weight_kg": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"measured_at"?: string,"measured_on": string,"note"?: string | null,"source"?: Database["public"]['Enums']["measurement_source"],"user_id": string,"weight_kg": number
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"measured_at"?: string,"measured_on"?: string,"note"?: string | null,"source"?: Database["public"]['Enums']["measurement_source"],"user_id"?: string,"weight_kg"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "weight_history_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "weight_history_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Views: {
            "consultation_key_summaries": {
                  Row: {
                    "assigned_email": string | null,"assigned_user_id": string | null,"assigned_user_name": string | null,"batch_id": string,"batch_name": string | null,"created_at": string,"created_by": string | null,"current_uses": number,"expires_at": string | null,"id": string,"is_active": boolean,"key_last4": string,"key_prefix": string,"max_uses": number,"not_before": string | null,"notes": string | null,"revoked_at": string | null,"revoked_reason": string | null,"status": string | null,"tags": (string)[],"updated_at": string,"uses_left": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "consultation_keys_assigned_user_id_fkey"
      columns: ["assigned_user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_assigned_user_id_fkey"
      columns: ["assigned_user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "consultation_key_batches"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"member_profiles": {
                  Row: {
                    "activity_level": Database["public"]['Enums']["activity_level"] | null,"age": number | null,"available_equipment": (string)[],"biological_sex": Database["public"]['Enums']["biological_sex"] | null,"birth_date": string | null,"consultation_completed": boolean,"created_at": string,"current_weight_kg": number | null,"daily_calorie_goal": number | null,"daily_calorie_target": number | null,"daily_carbs_target_g": number | null,"daily_fat_target_g": number | null,"daily_protein_target_g": number | null,"dietary_preference": string | null,"dietary_restrictions": (string)[] | null,"email": string,"estimated_tdee": number | null,"experience_level": Database["public"]['Enums']["experience_level"] | null,"full_name": string,"goal_weight_kg": number | null,"height_cm": number | null,"id": string,"injury_limitations": (string)[] | null,"last_active_at": string,"meals_per_day": number | null,"onboarding_completed": boolean,"onboarding_data": Json | null,"primary_goal": Database["public"]['Enums']["primary_goal"] | null,"settings": NonNullable<Json>,"subscription_tier": Database["public"]['Enums']["subscription_tier"],"time_zone": string,"training_frequency": number | null,"updated_at": string,"workout_frequency": number | null
                  }
                  ComputedFields: never
                  Update: {
                           "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[] | null,"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean | null,"created_at"?: string | null,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[] | null,"email"?: string | null,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string | null,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id"?: string | null,"injury_limitations"?: (string)[] | null,"last_active_at"?: string | null,"meals_per_day"?: number | null,"onboarding_completed"?: boolean | null,"onboarding_data"?: Json | null,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"settings"?: Json | null,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"] | null,"time_zone"?: string | null,"training_frequency"?: number | null,"updated_at"?: string | null,"workout_frequency"?: number | null
                         }
                        Relationships: [
                    
                  ]
                }
          }
          Functions: {
            "claim_first_admin":
{ Args: { "p_code": string,"p_full_name": string }; Returns: undefined
                           },
"issue_consultation_keys":
{ Args: { "p_options"?: Json,"p_quantity": number }; Returns: {
              "expires_at": string,"id": string,"key": string,"max_uses": number
            }[]
                           },
"my_permissions":
{ Args: Record<PropertyKey, never>; Returns: {
              "area": string,"verb": string
            }[]
                           },
"my_staff_profile":
{ Args: Record<PropertyKey, never>; Returns: {
              "email": string,"full_name": string,"role": Database["public"]['Enums']["staff_role"],"user_id": string
            }[]
                           },
"users_page":
{ Args: { "p_query": Json }; Returns: Json
                           },
"verify_audit_chain":
{ Args: Record<PropertyKey, never>; Returns: {
              "checked": number,"first_bad_id": number,"ok": boolean
            }[]
                           }
          }
          Enums: {
            "activity_level": "sedentary"|"lightly_active"|"moderately_active"|"very_active"|"extremely_active","adherence_status": "completed"|"partial"|"similar"|"skipped"|"unknown","ai_model_status": "draft"|"testing"|"live"|"retired","ai_model_task": "chat"|"extraction"|"classification"|"vision"|"embedding"|"program_generation"|"content_generation"|"speech","audit_action": "insert"|"update"|"delete"|"reveal"|"export","badge_type": "streak"|"milestone"|"achievement"|"social","biological_sex": "male"|"female"|"other","consultation_key_status": "active"|"scheduled"|"expired"|"exhausted"|"revoked","experience_level": "beginner"|"intermediate"|"advanced","measurement_source": "manual"|"scale"|"quick_entry"|"import","milestone_type": "weight"|"measurement"|"streak"|"training"|"nutrition"|"habit","planned_entity_type": "session"|"meal","primary_goal": "lose_weight"|"build_muscle"|"maintain_weight"|"improve_endurance"|"improve_health","staff_role": "admin"|"support"|"coach"|"growth"|"ml"|"analyst","subscription_tier": "free"|"premium"
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            "activity_level": ["sedentary", "lightly_active", "moderately_active", "very_active", "extremely_active"],"adherence_status": ["completed", "partial", "similar", "skipped", "unknown"],"ai_model_status": ["draft", "testing", "live", "retired"],"ai_model_task": ["chat", "extraction", "classification", "vision", "embedding", "program_generation", "content_generation", "speech"],"audit_action": ["insert", "update", "delete", "reveal", "export"],"badge_type": ["streak", "milestone", "achievement", "social"],"biological_sex": ["male", "female", "other"],"consultation_key_status": ["active", "scheduled", "expired", "exhausted", "revoked"],"experience_level": ["beginner", "intermediate", "advanced"],"measurement_source": ["manual", "scale", "quick_entry", "import"],"milestone_type": ["weight", "measurement", "streak", "training", "nutrition", "habit"],"planned_entity_type": ["session", "meal"],"primary_goal": ["lose_weight", "build_muscle", "maintain_weight", "improve_endurance", "improve_health"],"staff_role": ["admin", "support", "coach", "growth", "ml", "analyst"],"subscription_tier": ["free", "premium"]
          }
        }
} as const
