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
                },"ai_generated_images": {
                  Row: {
                    "ai_model": string | null,"colors_used": (string)[],"created_at": string,"downloaded": boolean,"generation_prompt": string | null,"id": string,"image_type": Database["public"]['Enums']["generated_image_type"],"image_url": string,"shared": boolean,"style": string | null,"template_used": string | null,"text_overlay": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"colors_used"?: (string)[],"created_at"?: string,"downloaded"?: boolean,"generation_prompt"?: string | null,"id"?: string,"image_type": Database["public"]['Enums']["generated_image_type"],"image_url": string,"shared"?: boolean,"style"?: string | null,"template_used"?: string | null,"text_overlay"?: string | null,"user_id": string
                  }
                  Update: {
                    "ai_model"?: string | null,"colors_used"?: (string)[],"created_at"?: string,"downloaded"?: boolean,"generation_prompt"?: string | null,"id"?: string,"image_type"?: Database["public"]['Enums']["generated_image_type"],"image_url"?: string,"shared"?: boolean,"style"?: string | null,"template_used"?: string | null,"text_overlay"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_generated_images_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_generated_images_user_id_fkey"
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
                },"content_analytics": {
                  Row: {
                    "comments": number,"content_id": string,"engagement_rate": number | null,"id": string,"likes": number,"post_id": string | null,"recorded_at": string,"saves": number,"shares": number,"viewer_demographics": Json | null,"views": number,"viral_score": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "comments"?: number,"content_id": string,"engagement_rate"?: never,"id"?: string,"likes"?: number,"post_id"?: string | null,"recorded_at"?: string,"saves"?: number,"shares"?: number,"viewer_demographics"?: Json | null,"views"?: number,"viral_score"?: number | null
                  }
                  Update: {
                    "comments"?: number,"content_id"?: string,"engagement_rate"?: never,"id"?: string,"likes"?: number,"post_id"?: string | null,"recorded_at"?: string,"saves"?: number,"shares"?: number,"viewer_demographics"?: Json | null,"views"?: number,"viral_score"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_analytics_content_id_fkey"
      columns: ["content_id"]
isOneToOne: false
      referencedRelation: "user_content_library"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "content_analytics_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_media_posts"
      referencedColumns: ["id"]
    }
                  ]
                },"content_scheduling": {
                  Row: {
                    "ai_reasoning": string | null,"ai_suggested_time": string | null,"content_id": string,"created_at": string,"created_by": string | null,"id": string,"scheduled_for": string,"scheduled_platforms": (Database["public"]['Enums']["social_platform"])[],"status": Database["public"]['Enums']["schedule_status"],"timezone": string,"updated_at": string,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_reasoning"?: string | null,"ai_suggested_time"?: string | null,"content_id": string,"created_at"?: string,"created_by"?: string | null,"id"?: string,"scheduled_for": string,"scheduled_platforms": (Database["public"]['Enums']["social_platform"])[],"status"?: Database["public"]['Enums']["schedule_status"],"timezone"?: string,"updated_at"?: string,"user_id"?: string | null
                  }
                  Update: {
                    "ai_reasoning"?: string | null,"ai_suggested_time"?: string | null,"content_id"?: string,"created_at"?: string,"created_by"?: string | null,"id"?: string,"scheduled_for"?: string,"scheduled_platforms"?: (Database["public"]['Enums']["social_platform"])[],"status"?: Database["public"]['Enums']["schedule_status"],"timezone"?: string,"updated_at"?: string,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_scheduling_content_id_fkey"
      columns: ["content_id"]
isOneToOne: false
      referencedRelation: "user_content_library"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "content_scheduling_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "content_scheduling_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "content_scheduling_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"content_template_versions": {
                  Row: {
                    "choices": NonNullable<Json>,"created_at": string,"created_by": string | null,"film": string,"id": string,"published_at": string | null,"status": Database["public"]['Enums']["template_status"],"template_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "choices"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"film": string,"id"?: string,"published_at"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_id": string,"version": number
                  }
                  Update: {
                    "choices"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"film"?: string,"id"?: string,"published_at"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_template_versions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "content_template_versions_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "content_template_versions_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    }
                  ]
                },"content_templates": {
                  Row: {
                    "created_at": string,"current_version_id": string | null,"customizable_fields": (string)[],"film": string,"id": string,"is_active": boolean,"preview_url": string | null,"status": Database["public"]['Enums']["template_status"],"template_config": NonNullable<Json>,"template_name": string,"template_type": Database["public"]['Enums']["template_type"],"trending_score": number,"updated_at": string,"usage_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"current_version_id"?: string | null,"customizable_fields"?: (string)[],"film": string,"id"?: string,"is_active"?: boolean,"preview_url"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_config"?: NonNullable<Json>,"template_name": string,"template_type"?: Database["public"]['Enums']["template_type"],"trending_score"?: number,"updated_at"?: string,"usage_count"?: number
                  }
                  Update: {
                    "created_at"?: string,"current_version_id"?: string | null,"customizable_fields"?: (string)[],"film"?: string,"id"?: string,"is_active"?: boolean,"preview_url"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_config"?: NonNullable<Json>,"template_name"?: string,"template_type"?: Database["public"]['Enums']["template_type"],"trending_score"?: number,"updated_at"?: string,"usage_count"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_templates_current_version_fkey"
      columns: ["current_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
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
                },"hashtag_performance": {
                  Row: {
                    "average_engagement_rate": number | null,"category": string | null,"created_at": string,"hashtag": string,"id": string,"times_used": number,"total_engagement": number,"total_views": number,"trending_score": number | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "average_engagement_rate"?: number | null,"category"?: string | null,"created_at"?: string,"hashtag": string,"id"?: string,"times_used"?: number,"total_engagement"?: number,"total_views"?: number,"trending_score"?: number | null,"updated_at"?: string
                  }
                  Update: {
                    "average_engagement_rate"?: number | null,"category"?: string | null,"created_at"?: string,"hashtag"?: string,"id"?: string,"times_used"?: number,"total_engagement"?: number,"total_views"?: number,"trending_score"?: number | null,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"media_consents": {
                  Row: {
                    "channel": string,"created_at": string,"date_form": string,"decision": Database["public"]['Enums']["consent_decision"],"expires_at": string | null,"id": string,"media_class": Database["public"]['Enums']["consent_media_class"],"name_form": string,"platform": Database["public"]['Enums']["social_platform"],"recorded_by": string | null,"seq": number,"text_version": string,"user_id": string,"weight_form": string
                  }
                  ComputedFields: never
                  Insert: {
                    "channel"?: string,"created_at"?: string,"date_form"?: string,"decision": Database["public"]['Enums']["consent_decision"],"expires_at"?: string | null,"id"?: string,"media_class": Database["public"]['Enums']["consent_media_class"],"name_form"?: string,"platform": Database["public"]['Enums']["social_platform"],"recorded_by"?: string | null,"seq"?: never,"text_version": string,"user_id": string,"weight_form"?: string
                  }
                  Update: {
                    "channel"?: string,"created_at"?: string,"date_form"?: string,"decision"?: Database["public"]['Enums']["consent_decision"],"expires_at"?: string | null,"id"?: string,"media_class"?: Database["public"]['Enums']["consent_media_class"],"name_form"?: string,"platform"?: Database["public"]['Enums']["social_platform"],"recorded_by"?: string | null,"seq"?: never,"text_version"?: string,"user_id"?: string,"weight_form"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "media_consents_recorded_by_fkey"
      columns: ["recorded_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "media_consents_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "media_consents_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"profiles": {
                  Row: {
                    "activity_level": Database["public"]['Enums']["activity_level"] | null,"age": number | null,"available_equipment": (string)[],"biological_sex": Database["public"]['Enums']["biological_sex"] | null,"birth_date": string | null,"consultation_completed": boolean,"created_at": string,"current_weight_kg": number | null,"daily_calorie_goal": number | null,"daily_calorie_target": number | null,"daily_carbs_target_g": number | null,"daily_fat_target_g": number | null,"daily_protein_target_g": number | null,"dietary_preference": string | null,"dietary_restrictions": (string)[],"email": string,"estimated_tdee": number | null,"experience_level": Database["public"]['Enums']["experience_level"] | null,"full_name": string,"goal_weight_kg": number | null,"height_cm": number | null,"id": string,"injury_limitations": (string)[],"last_active_at": string,"meals_per_day": number | null,"onboarding_completed": boolean,"onboarding_data": NonNullable<Json>,"primary_goal": Database["public"]['Enums']["primary_goal"] | null,"search_text": string | null,"settings": NonNullable<Json>,"subscription_tier": Database["public"]['Enums']["subscription_tier"],"time_zone": string,"training_frequency": number | null,"updated_at": string,"workout_frequency": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean,"created_at"?: string,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[],"email"?: string,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id": string,"injury_limitations"?: (string)[],"last_active_at"?: string,"meals_per_day"?: number | null,"onboarding_completed"?: boolean,"onboarding_data"?: NonNullable<Json>,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"search_text"?: never,"settings"?: NonNullable<Json>,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"time_zone"?: string,"training_frequency"?: number | null,"updated_at"?: string,"workout_frequency"?: number | null
                  }
                  Update: {
                    "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean,"created_at"?: string,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[],"email"?: string,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id"?: string,"injury_limitations"?: (string)[],"last_active_at"?: string,"meals_per_day"?: number | null,"onboarding_completed"?: boolean,"onboarding_data"?: NonNullable<Json>,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"search_text"?: never,"settings"?: NonNullable<Json>,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"time_zone"?: string,"training_frequency"?: number | null,"updated_at"?: string,"workout_frequency"?: number | null
                  }
                  Relationships: [
                    
                  ]
                },"roasts": {
                  Row: {
                    "ai_model": string | null,"created_at": string,"id": string,"intensity": number,"roast_text": string,"topic": string | null,"user_id": string,"user_reaction": string | null,"was_shared": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"created_at"?: string,"id"?: string,"intensity"?: number,"roast_text": string,"topic"?: string | null,"user_id": string,"user_reaction"?: string | null,"was_shared"?: boolean
                  }
                  Update: {
                    "ai_model"?: string | null,"created_at"?: string,"id"?: string,"intensity"?: number,"roast_text"?: string,"topic"?: string | null,"user_id"?: string,"user_reaction"?: string | null,"was_shared"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "roasts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "roasts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"social_accounts": {
                  Row: {
                    "created_at": string,"created_by": string | null,"display_name": string,"external_account_id": string | null,"handle": string,"id": string,"last_checked_at": string | null,"last_error_code": string | null,"platform": Database["public"]['Enums']["social_platform"],"scopes": (string)[],"settings": NonNullable<Json>,"status": Database["public"]['Enums']["social_account_status"],"token_expires_at": string | null,"token_secret_name": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"display_name"?: string,"external_account_id"?: string | null,"handle": string,"id"?: string,"last_checked_at"?: string | null,"last_error_code"?: string | null,"platform": Database["public"]['Enums']["social_platform"],"scopes"?: (string)[],"settings"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["social_account_status"],"token_expires_at"?: string | null,"token_secret_name"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"display_name"?: string,"external_account_id"?: string | null,"handle"?: string,"id"?: string,"last_checked_at"?: string | null,"last_error_code"?: string | null,"platform"?: Database["public"]['Enums']["social_platform"],"scopes"?: (string)[],"settings"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["social_account_status"],"token_expires_at"?: string | null,"token_secret_name"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "social_accounts_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"social_media_posts": {
                  Row: {
                    "account_id": string | null,"approved_at": string | null,"approved_by": string | null,"caption": string,"comments_count": number,"content_id": string,"created_at": string,"created_by": string | null,"error_code": string | null,"error_message": string | null,"hashtags": (string)[],"id": string,"likes_count": number,"location": string | null,"permalink": string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_options": NonNullable<Json>,"platform_post_id": string | null,"posted_at": string | null,"saves_count": number,"schedule_id": string | null,"scheduled_for": string | null,"shares_count": number,"status": Database["public"]['Enums']["post_status"],"updated_at": string,"user_id": string | null,"views_count": number,"viral_threshold_reached_at": string | null,"went_viral": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id"?: string | null,"approved_at"?: string | null,"approved_by"?: string | null,"caption"?: string,"comments_count"?: number,"content_id": string,"created_at"?: string,"created_by"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"hashtags"?: (string)[],"id"?: string,"likes_count"?: number,"location"?: string | null,"permalink"?: string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_options"?: NonNullable<Json>,"platform_post_id"?: string | null,"posted_at"?: string | null,"saves_count"?: number,"schedule_id"?: string | null,"scheduled_for"?: string | null,"shares_count"?: number,"status"?: Database["public"]['Enums']["post_status"],"updated_at"?: string,"user_id"?: string | null,"views_count"?: number,"viral_threshold_reached_at"?: string | null,"went_viral"?: boolean
                  }
                  Update: {
                    "account_id"?: string | null,"approved_at"?: string | null,"approved_by"?: string | null,"caption"?: string,"comments_count"?: number,"content_id"?: string,"created_at"?: string,"created_by"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"hashtags"?: (string)[],"id"?: string,"likes_count"?: number,"location"?: string | null,"permalink"?: string | null,"platform"?: Database["public"]['Enums']["social_platform"],"platform_options"?: NonNullable<Json>,"platform_post_id"?: string | null,"posted_at"?: string | null,"saves_count"?: number,"schedule_id"?: string | null,"scheduled_for"?: string | null,"shares_count"?: number,"status"?: Database["public"]['Enums']["post_status"],"updated_at"?: string,"user_id"?: string | null,"views_count"?: number,"viral_threshold_reached_at"?: string | null,"went_viral"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "social_media_posts_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "social_accounts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "social_media_posts_approved_by_fkey"
      columns: ["approved_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "social_media_posts_content_id_fkey"
      columns: ["content_id"]
isOneToOne: false
      referencedRelation: "user_content_library"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "social_media_posts_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "social_media_posts_schedule_id_fkey"
      columns: ["schedule_id"]
isOneToOne: false
      referencedRelation: "content_scheduling"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "social_media_posts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "social_media_posts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
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
                },"user_content_library": {
                  Row: {
                    "ai_generated": boolean,"caption": string | null,"comments_count": number,"content_type": Database["public"]['Enums']["media_type"],"created_at": string,"generation_prompt": string | null,"hashtags": (string)[],"id": string,"is_published": boolean,"likes_count": number,"media_url": string,"mentions": (string)[],"published_at": string | null,"published_to": (Database["public"]['Enums']["social_platform"])[],"shares_count": number,"template_used": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"video_generation_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_generated"?: boolean,"caption"?: string | null,"comments_count"?: number,"content_type": Database["public"]['Enums']["media_type"],"created_at"?: string,"generation_prompt"?: string | null,"hashtags"?: (string)[],"id"?: string,"is_published"?: boolean,"likes_count"?: number,"media_url": string,"mentions"?: (string)[],"published_at"?: string | null,"published_to"?: (Database["public"]['Enums']["social_platform"])[],"shares_count"?: number,"template_used"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id": string,"video_generation_id"?: string | null
                  }
                  Update: {
                    "ai_generated"?: boolean,"caption"?: string | null,"comments_count"?: number,"content_type"?: Database["public"]['Enums']["media_type"],"created_at"?: string,"generation_prompt"?: string | null,"hashtags"?: (string)[],"id"?: string,"is_published"?: boolean,"likes_count"?: number,"media_url"?: string,"mentions"?: (string)[],"published_at"?: string | null,"published_to"?: (Database["public"]['Enums']["social_platform"])[],"shares_count"?: number,"template_used"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id"?: string,"video_generation_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_content_library_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_content_library_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_content_library_video_generation_id_fkey"
      columns: ["video_generation_id"]
isOneToOne: false
      referencedRelation: "video_generation_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_content_library_video_generation_id_fkey"
      columns: ["video_generation_id"]
isOneToOne: false
      referencedRelation: "viral_video_generations"
      referencedColumns: ["id"]
    }
                  ]
                },"user_milestones_media": {
                  Row: {
                    "body_part": string,"comparison_to_id": string | null,"created_at": string,"date_taken": string | null,"days_apart": number | null,"id": string,"is_public": boolean,"media_url": string,"milestone_type": Database["public"]['Enums']["milestone_media_type"],"shared_with_coach": boolean,"updated_at": string,"user_id": string,"weight_at_time": number | null,"weight_change_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "body_part"?: string,"comparison_to_id"?: string | null,"created_at"?: string,"date_taken"?: string | null,"days_apart"?: number | null,"id"?: string,"is_public"?: boolean,"media_url": string,"milestone_type": Database["public"]['Enums']["milestone_media_type"],"shared_with_coach"?: boolean,"updated_at"?: string,"user_id": string,"weight_at_time"?: number | null,"weight_change_kg"?: number | null
                  }
                  Update: {
                    "body_part"?: string,"comparison_to_id"?: string | null,"created_at"?: string,"date_taken"?: string | null,"days_apart"?: number | null,"id"?: string,"is_public"?: boolean,"media_url"?: string,"milestone_type"?: Database["public"]['Enums']["milestone_media_type"],"shared_with_coach"?: boolean,"updated_at"?: string,"user_id"?: string,"weight_at_time"?: number | null,"weight_change_kg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_milestones_media_comparison_to_id_fkey"
      columns: ["comparison_to_id"]
isOneToOne: false
      referencedRelation: "user_milestones_media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_milestones_media_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_milestones_media_user_id_fkey"
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
                },"video_editing_sessions": {
                  Row: {
                    "audio_tracks": NonNullable<Json>,"created_at": string,"editing_duration_minutes": number,"export_quality": string | null,"exported_video_url": string | null,"filters_applied": (string)[],"id": string,"images": (Json)[],"last_edited_at": string,"project_name": string,"text_overlays": NonNullable<Json>,"timeline_config": NonNullable<Json>,"user_id": string,"video_clips": (Json)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "audio_tracks"?: NonNullable<Json>,"created_at"?: string,"editing_duration_minutes"?: number,"export_quality"?: string | null,"exported_video_url"?: string | null,"filters_applied"?: (string)[],"id"?: string,"images"?: (Json)[],"last_edited_at"?: string,"project_name"?: string,"text_overlays"?: NonNullable<Json>,"timeline_config"?: NonNullable<Json>,"user_id": string,"video_clips"?: (Json)[]
                  }
                  Update: {
                    "audio_tracks"?: NonNullable<Json>,"created_at"?: string,"editing_duration_minutes"?: number,"export_quality"?: string | null,"exported_video_url"?: string | null,"filters_applied"?: (string)[],"id"?: string,"images"?: (Json)[],"last_edited_at"?: string,"project_name"?: string,"text_overlays"?: NonNullable<Json>,"timeline_config"?: NonNullable<Json>,"user_id"?: string,"video_clips"?: (Json)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "video_editing_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "video_editing_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"viral_shares": {
                  Row: {
                    "clicks_count": number,"content_id": string | null,"created_at": string,"id": string,"platform": Database["public"]['Enums']["social_platform"] | null,"referral_code": string | null,"roast_id": string | null,"share_method": string,"signups_count": number,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "clicks_count"?: number,"content_id"?: string | null,"created_at"?: string,"id"?: string,"platform"?: Database["public"]['Enums']["social_platform"] | null,"referral_code"?: string | null,"roast_id"?: string | null,"share_method"?: string,"signups_count"?: number,"user_id": string
                  }
                  Update: {
                    "clicks_count"?: number,"content_id"?: string | null,"created_at"?: string,"id"?: string,"platform"?: Database["public"]['Enums']["social_platform"] | null,"referral_code"?: string | null,"roast_id"?: string | null,"share_method"?: string,"signups_count"?: number,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "viral_shares_content_id_fkey"
      columns: ["content_id"]
isOneToOne: false
      referencedRelation: "user_content_library"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_shares_roast_id_fkey"
      columns: ["roast_id"]
isOneToOne: false
      referencedRelation: "roasts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_shares_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_shares_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"viral_video_generations": {
                  Row: {
                    "ai_model_used": string | null,"ai_narration": string | null,"attempts": number,"background_music": string | null,"cancel_requested_at": string | null,"choices": NonNullable<Json>,"content_hash": string,"created_at": string,"duration_seconds": number | null,"engine": string | null,"error_code": string | null,"error_message": string | null,"fence": number,"file_size_bytes": number | null,"film": string,"finished_at": string | null,"generation_time_seconds": number | null,"id": string,"lease_expires_at": string | null,"max_attempts": number,"preset": string,"probe": Json | null,"processing_cost": number | null,"progress_pct": number,"published": boolean,"renderer_version": string,"requested_by": string | null,"resolution": string | null,"run_after": string,"source_data": NonNullable<Json>,"stage": string | null,"started_at": string | null,"status": Database["public"]['Enums']["render_status"],"template_id": string | null,"template_version_id": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"user_rating": number | null,"video_type": Database["public"]['Enums']["video_type"],"video_url": string | null,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model_used"?: string | null,"ai_narration"?: string | null,"attempts"?: number,"background_music"?: string | null,"cancel_requested_at"?: string | null,"choices"?: NonNullable<Json>,"content_hash": string,"created_at"?: string,"duration_seconds"?: number | null,"engine"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"file_size_bytes"?: number | null,"film": string,"finished_at"?: string | null,"generation_time_seconds"?: number | null,"id"?: string,"lease_expires_at"?: string | null,"max_attempts"?: number,"preset"?: string,"probe"?: Json | null,"processing_cost"?: number | null,"progress_pct"?: number,"published"?: boolean,"renderer_version"?: string,"requested_by"?: string | null,"resolution"?: string | null,"run_after"?: string,"source_data": NonNullable<Json>,"stage"?: string | null,"started_at"?: string | null,"status"?: Database["public"]['Enums']["render_status"],"template_id"?: string | null,"template_version_id"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id": string,"user_rating"?: number | null,"video_type"?: Database["public"]['Enums']["video_type"],"video_url"?: string | null,"worker_id"?: string | null
                  }
                  Update: {
                    "ai_model_used"?: string | null,"ai_narration"?: string | null,"attempts"?: number,"background_music"?: string | null,"cancel_requested_at"?: string | null,"choices"?: NonNullable<Json>,"content_hash"?: string,"created_at"?: string,"duration_seconds"?: number | null,"engine"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"file_size_bytes"?: number | null,"film"?: string,"finished_at"?: string | null,"generation_time_seconds"?: number | null,"id"?: string,"lease_expires_at"?: string | null,"max_attempts"?: number,"preset"?: string,"probe"?: Json | null,"processing_cost"?: number | null,"progress_pct"?: number,"published"?: boolean,"renderer_version"?: string,"requested_by"?: string | null,"resolution"?: string | null,"run_after"?: string,"source_data"?: NonNullable<Json>,"stage"?: string | null,"started_at"?: string | null,"status"?: Database["public"]['Enums']["render_status"],"template_id"?: string | null,"template_version_id"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id"?: string,"user_rating"?: number | null,"video_type"?: Database["public"]['Enums']["video_type"],"video_url"?: string | null,"worker_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "viral_video_generations_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "viral_video_generations_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_template_version_id_fkey"
      columns: ["template_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_user_id_fkey"
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
                },"content_template_summaries": {
                  Row: {
                    "choices": Json | null,"created_at": string,"current_version_id": string | null,"customizable_fields": (string)[],"film": string,"id": string,"is_active": boolean,"preview_url": string | null,"published_at": string | null,"status": Database["public"]['Enums']["template_status"],"template_config": NonNullable<Json>,"template_name": string,"template_type": Database["public"]['Enums']["template_type"],"trending_score": number,"updated_at": string,"usage_count": number,"version": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "content_templates_current_version_fkey"
      columns: ["current_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"current_media_consents": {
                  Row: {
                    "channel": string,"created_at": string,"date_form": string,"expires_at": string | null,"id": string,"media_class": Database["public"]['Enums']["consent_media_class"],"name_form": string,"platform": Database["public"]['Enums']["social_platform"],"recorded_by": string | null,"text_version": string,"user_id": string,"weight_form": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "media_consents_recorded_by_fkey"
      columns: ["recorded_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "media_consents_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "media_consents_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
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
                },"video_generation_summaries": {
                  Row: {
                    "attempts": number,"cancel_requested_at": string | null,"choices": NonNullable<Json>,"created_at": string,"display_name": string | null,"duration_seconds": number | null,"engine": string | null,"error_code": string | null,"error_message": string | null,"file_size_bytes": number | null,"film": string,"finished_at": string | null,"generation_time_seconds": number | null,"id": string,"max_attempts": number,"preset": string,"progress_pct": number,"published": boolean,"renderer_version": string,"requested_by": string | null,"requested_by_name": string | null,"resolution": string | null,"run_after": string,"stage": string | null,"started_at": string | null,"status": Database["public"]['Enums']["render_status"],"template_id": string | null,"template_name": string | null,"template_version": number | null,"template_version_id": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"user_rating": number | null,"video_type": Database["public"]['Enums']["video_type"],"video_url": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "viral_video_generations_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "viral_video_generations_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_template_version_id_fkey"
      columns: ["template_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "viral_video_generations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Functions: {
            "cancel_render":
{ Args: { "p_id": string }; Returns: {
              "ai_model_used": string | null,
"ai_narration": string | null,
"attempts": number,
"background_music": string | null,
"cancel_requested_at": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"duration_seconds": number | null,
"engine": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"file_size_bytes": number | null,
"film": string,
"finished_at": string | null,
"generation_time_seconds": number | null,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"preset": string,
"probe": Json | null,
"processing_cost": number | null,
"progress_pct": number,
"published": boolean,
"renderer_version": string,
"requested_by": string | null,
"resolution": string | null,
"run_after": string,
"source_data": NonNullable<Json>,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["render_status"],
"template_id": string | null,
"template_version_id": string | null,
"thumbnail_url": string | null,
"updated_at": string,
"user_id": string,
"user_rating": number | null,
"video_type": Database["public"]['Enums']["video_type"],
"video_url": string | null,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "viral_video_generations"
        isOneToOne: true
        isSetofReturn: false
      } },
"claim_first_admin":
{ Args: { "p_code": string,"p_full_name": string }; Returns: undefined
                           },
"claim_render":
{ Args: { "p_lease_seconds"?: number,"p_worker": string }; Returns: {
              "ai_model_used": string | null,
"ai_narration": string | null,
"attempts": number,
"background_music": string | null,
"cancel_requested_at": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"duration_seconds": number | null,
"engine": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"file_size_bytes": number | null,
"film": string,
"finished_at": string | null,
"generation_time_seconds": number | null,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"preset": string,
"probe": Json | null,
"processing_cost": number | null,
"progress_pct": number,
"published": boolean,
"renderer_version": string,
"requested_by": string | null,
"resolution": string | null,
"run_after": string,
"source_data": NonNullable<Json>,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["render_status"],
"template_id": string | null,
"template_version_id": string | null,
"thumbnail_url": string | null,
"updated_at": string,
"user_id": string,
"user_rating": number | null,
"video_type": Database["public"]['Enums']["video_type"],
"video_url": string | null,
"worker_id": string | null
            }[]
                          SetofOptions: {
        from: "*"
        to: "viral_video_generations"
        isOneToOne: false
        isSetofReturn: true
      } },
"complete_render":
{ Args: { "p_fence": number,"p_id": string,"p_result": Json }; Returns: {
              "ai_model_used": string | null,
"ai_narration": string | null,
"attempts": number,
"background_music": string | null,
"cancel_requested_at": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"duration_seconds": number | null,
"engine": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"file_size_bytes": number | null,
"film": string,
"finished_at": string | null,
"generation_time_seconds": number | null,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"preset": string,
"probe": Json | null,
"processing_cost": number | null,
"progress_pct": number,
"published": boolean,
"renderer_version": string,
"requested_by": string | null,
"resolution": string | null,
"run_after": string,
"source_data": NonNullable<Json>,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["render_status"],
"template_id": string | null,
"template_version_id": string | null,
"thumbnail_url": string | null,
"updated_at": string,
"user_id": string,
"user_rating": number | null,
"video_type": Database["public"]['Enums']["video_type"],
"video_url": string | null,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "viral_video_generations"
        isOneToOne: true
        isSetofReturn: false
      } },
"fail_render":
{ Args: { "p_code": string,"p_fence": number,"p_id": string,"p_message": string,"p_retry": boolean }; Returns: {
              "ai_model_used": string | null,
"ai_narration": string | null,
"attempts": number,
"background_music": string | null,
"cancel_requested_at": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"duration_seconds": number | null,
"engine": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"file_size_bytes": number | null,
"film": string,
"finished_at": string | null,
"generation_time_seconds": number | null,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"preset": string,
"probe": Json | null,
"processing_cost": number | null,
"progress_pct": number,
"published": boolean,
"renderer_version": string,
"requested_by": string | null,
"resolution": string | null,
"run_after": string,
"source_data": NonNullable<Json>,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["render_status"],
"template_id": string | null,
"template_version_id": string | null,
"thumbnail_url": string | null,
"updated_at": string,
"user_id": string,
"user_rating": number | null,
"video_type": Database["public"]['Enums']["video_type"],
"video_url": string | null,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "viral_video_generations"
        isOneToOne: true
        isSetofReturn: false
      } },
"issue_consultation_keys":
{ Args: { "p_options"?: Json,"p_quantity": number }; Returns: Json
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
"renew_render":
{ Args: { "p_fence": number,"p_id": string,"p_lease_seconds"?: number,"p_progress_pct": number,"p_stage": string }; Returns: string
                           },
"request_render":
{ Args: { "p_choices": Json,"p_preset"?: string,"p_renderer_version"?: string,"p_template_id": string,"p_user_id": string }; Returns: {
              "ai_model_used": string | null,
"ai_narration": string | null,
"attempts": number,
"background_music": string | null,
"cancel_requested_at": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"duration_seconds": number | null,
"engine": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"file_size_bytes": number | null,
"film": string,
"finished_at": string | null,
"generation_time_seconds": number | null,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"preset": string,
"probe": Json | null,
"processing_cost": number | null,
"progress_pct": number,
"published": boolean,
"renderer_version": string,
"requested_by": string | null,
"resolution": string | null,
"run_after": string,
"source_data": NonNullable<Json>,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["render_status"],
"template_id": string | null,
"template_version_id": string | null,
"thumbnail_url": string | null,
"updated_at": string,
"user_id": string,
"user_rating": number | null,
"video_type": Database["public"]['Enums']["video_type"],
"video_url": string | null,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "viral_video_generations"
        isOneToOne: true
        isSetofReturn: false
      } },
"retry_render":
{ Args: { "p_id": string }; Returns: {
              "ai_model_used": string | null,
"ai_narration": string | null,
"attempts": number,
"background_music": string | null,
"cancel_requested_at": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"duration_seconds": number | null,
"engine": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"file_size_bytes": number | null,
"film": string,
"finished_at": string | null,
"generation_time_seconds": number | null,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"preset": string,
"probe": Json | null,
"processing_cost": number | null,
"progress_pct": number,
"published": boolean,
"renderer_version": string,
"requested_by": string | null,
"resolution": string | null,
"run_after": string,
"source_data": NonNullable<Json>,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["render_status"],
"template_id": string | null,
"template_version_id": string | null,
"thumbnail_url": string | null,
"updated_at": string,
"user_id": string,
"user_rating": number | null,
"video_type": Database["public"]['Enums']["video_type"],
"video_url": string | null,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "viral_video_generations"
        isOneToOne: true
        isSetofReturn: false
      } },
"story_source":
{ Args: { "p_user_id": string }; Returns: Json
                           },
"studio_members":
{ Args: { "p_limit"?: number,"p_search"?: string,"p_user_id"?: string }; Returns: {
              "change_kg": number,"display_name": string,"eligible": boolean,"first_on": string,"last_on": string,"platforms": (Database["public"]['Enums']["social_platform"])[],"refusals": (string)[],"user_id": string,"weigh_ins": number
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
            "activity_level": "sedentary"|"lightly_active"|"moderately_active"|"very_active"|"extremely_active","adherence_status": "completed"|"partial"|"similar"|"skipped"|"unknown","ai_model_status": "draft"|"testing"|"live"|"retired","ai_model_task": "chat"|"extraction"|"classification"|"vision"|"embedding"|"program_generation"|"content_generation"|"speech","audit_action": "insert"|"update"|"delete"|"reveal"|"export","badge_type": "streak"|"milestone"|"achievement"|"social","biological_sex": "male"|"female"|"other","consent_decision": "granted"|"withdrawn","consent_media_class": "weight_numbers"|"name"|"face"|"body","consultation_key_status": "active"|"scheduled"|"expired"|"exhausted"|"revoked","experience_level": "beginner"|"intermediate"|"advanced","generated_image_type": "motivational_quote"|"stats_card"|"achievement_badge"|"progress_chart","measurement_source": "manual"|"scale"|"quick_entry"|"import","media_type": "image"|"video"|"story"|"reel","milestone_media_type": "before_photo"|"progress_photo"|"after_photo"|"measurement_photo","milestone_type": "weight"|"measurement"|"streak"|"training"|"nutrition"|"habit","planned_entity_type": "session"|"meal","post_status": "draft"|"approved"|"armed"|"submitted"|"processing"|"live"|"failed"|"unknown"|"cancelled"|"removed","primary_goal": "lose_weight"|"build_muscle"|"maintain_weight"|"improve_endurance"|"improve_health","render_status": "queued"|"rendering"|"succeeded"|"failed"|"cancelled","schedule_status": "scheduled"|"posted"|"failed"|"cancelled","social_account_status": "connected"|"expiring"|"reconnect"|"disabled","social_platform": "instagram"|"tiktok"|"facebook"|"x"|"webhook","staff_role": "admin"|"support"|"coach"|"growth"|"ml"|"analyst","subscription_tier": "free"|"premium","template_status": "draft"|"published"|"archived","template_type": "before_after"|"progress_video"|"weekly_recap"|"quote_image"|"stats_reel","video_type": "progress_journey"|"weekly_recap"|"before_after"|"stats_highlight"
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
            "activity_level": ["sedentary", "lightly_active", "moderately_active", "very_active", "extremely_active"],"adherence_status": ["completed", "partial", "similar", "skipped", "unknown"],"ai_model_status": ["draft", "testing", "live", "retired"],"ai_model_task": ["chat", "extraction", "classification", "vision", "embedding", "program_generation", "content_generation", "speech"],"audit_action": ["insert", "update", "delete", "reveal", "export"],"badge_type": ["streak", "milestone", "achievement", "social"],"biological_sex": ["male", "female", "other"],"consent_decision": ["granted", "withdrawn"],"consent_media_class": ["weight_numbers", "name", "face", "body"],"consultation_key_status": ["active", "scheduled", "expired", "exhausted", "revoked"],"experience_level": ["beginner", "intermediate", "advanced"],"generated_image_type": ["motivational_quote", "stats_card", "achievement_badge", "progress_chart"],"measurement_source": ["manual", "scale", "quick_entry", "import"],"media_type": ["image", "video", "story", "reel"],"milestone_media_type": ["before_photo", "progress_photo", "after_photo", "measurement_photo"],"milestone_type": ["weight", "measurement", "streak", "training", "nutrition", "habit"],"planned_entity_type": ["session", "meal"],"post_status": ["draft", "approved", "armed", "submitted", "processing", "live", "failed", "unknown", "cancelled", "removed"],"primary_goal": ["lose_weight", "build_muscle", "maintain_weight", "improve_endurance", "improve_health"],"render_status": ["queued", "rendering", "succeeded", "failed", "cancelled"],"schedule_status": ["scheduled", "posted", "failed", "cancelled"],"social_account_status": ["connected", "expiring", "reconnect", "disabled"],"social_platform": ["instagram", "tiktok", "facebook", "x", "webhook"],"staff_role": ["admin", "support", "coach", "growth", "ml", "analyst"],"subscription_tier": ["free", "premium"],"template_status": ["draft", "published", "archived"],"template_type": ["before_after", "progress_video", "weekly_recap", "quote_image", "stats_reel"],"video_type": ["progress_journey", "weekly_recap", "before_after", "stats_highlight"]
          }
        }
} as const
