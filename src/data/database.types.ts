export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "accountability_check_ins": {
                  Row: {
                    "checked_in_on": string,"commitment": string | null,"commitment_met": boolean | null,"created_at": string,"id": string,"message": string,"next_commitment": string | null,"partnership_id": string,"progress_rating": number | null,"responded_at": string | null,"response": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "checked_in_on": string,"commitment"?: string | null,"commitment_met"?: boolean | null,"created_at"?: string,"id"?: string,"message"?: string,"next_commitment"?: string | null,"partnership_id": string,"progress_rating"?: number | null,"responded_at"?: string | null,"response"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "checked_in_on"?: string,"commitment"?: string | null,"commitment_met"?: boolean | null,"created_at"?: string,"id"?: string,"message"?: string,"next_commitment"?: string | null,"partnership_id"?: string,"progress_rating"?: number | null,"responded_at"?: string | null,"response"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "accountability_check_ins_partnership_id_fkey"
      columns: ["partnership_id"]
isOneToOne: false
      referencedRelation: "accountability_partners"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "accountability_check_ins_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "accountability_check_ins_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"accountability_partners": {
                  Row: {
                    "accepted_at": string | null,"check_in_frequency": Database["public"]['Enums']["check_in_frequency"],"created_at": string,"end_reason": string | null,"ended_at": string | null,"goal_id": string | null,"id": string,"invited_email": string,"message": string | null,"next_check_in_on": string | null,"partner_user_id": string | null,"partnership_type": Database["public"]['Enums']["partnership_type"],"shared_scopes": (Database["public"]['Enums']["shared_scope"])[],"status": Database["public"]['Enums']["partnership_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"check_in_frequency"?: Database["public"]['Enums']["check_in_frequency"],"created_at"?: string,"end_reason"?: string | null,"ended_at"?: string | null,"goal_id"?: string | null,"id"?: string,"invited_email": string,"message"?: string | null,"next_check_in_on"?: string | null,"partner_user_id"?: string | null,"partnership_type"?: Database["public"]['Enums']["partnership_type"],"shared_scopes"?: (Database["public"]['Enums']["shared_scope"])[],"status"?: Database["public"]['Enums']["partnership_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "accepted_at"?: string | null,"check_in_frequency"?: Database["public"]['Enums']["check_in_frequency"],"created_at"?: string,"end_reason"?: string | null,"ended_at"?: string | null,"goal_id"?: string | null,"id"?: string,"invited_email"?: string,"message"?: string | null,"next_check_in_on"?: string | null,"partner_user_id"?: string | null,"partnership_type"?: Database["public"]['Enums']["partnership_type"],"shared_scopes"?: (Database["public"]['Enums']["shared_scope"])[],"status"?: Database["public"]['Enums']["partnership_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "accountability_partners_goal_id_fkey"
      columns: ["goal_id"]
isOneToOne: false
      referencedRelation: "goals"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "accountability_partners_partner_user_id_fkey"
      columns: ["partner_user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "accountability_partners_partner_user_id_fkey"
      columns: ["partner_user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "accountability_partners_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "accountability_partners_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"achievements": {
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
                },"activities": {
                  Row: {
                    "activity_type": string,"ai_confidence": number | null,"ai_extracted": boolean,"average_cadence": number | null,"average_heartrate": number | null,"average_power_watts": number | null,"calories_burned": number | null,"category": Database["public"]['Enums']["activity_category"],"created_at": string,"device_name": string | null,"distance_meters": number | null,"duration_minutes": number | null,"elapsed_time_seconds": number | null,"elevation_gain_meters": number | null,"end_time": string | null,"external_id": string | null,"id": string,"intensity_mets": number | null,"is_indoor": boolean,"max_heartrate": number | null,"metrics": NonNullable<Json>,"moving_time_seconds": number | null,"name": string,"notes": string | null,"perceived_exertion": number | null,"performed_on": string,"planned_session_instance_id": string | null,"quick_entry_log_id": string | null,"similarity_score": number | null,"source": Database["public"]['Enums']["activity_source"],"start_time": string,"training_load": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_type": string,"ai_confidence"?: number | null,"ai_extracted"?: boolean,"average_cadence"?: number | null,"average_heartrate"?: number | null,"average_power_watts"?: number | null,"calories_burned"?: number | null,"category": Database["public"]['Enums']["activity_category"],"created_at"?: string,"device_name"?: string | null,"distance_meters"?: number | null,"duration_minutes"?: never,"elapsed_time_seconds"?: number | null,"elevation_gain_meters"?: number | null,"end_time"?: string | null,"external_id"?: string | null,"id"?: string,"intensity_mets"?: number | null,"is_indoor"?: boolean,"max_heartrate"?: number | null,"metrics"?: NonNullable<Json>,"moving_time_seconds"?: number | null,"name": string,"notes"?: string | null,"perceived_exertion"?: number | null,"performed_on": string,"planned_session_instance_id"?: string | null,"quick_entry_log_id"?: string | null,"similarity_score"?: number | null,"source"?: Database["public"]['Enums']["activity_source"],"start_time": string,"training_load"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "activity_type"?: string,"ai_confidence"?: number | null,"ai_extracted"?: boolean,"average_cadence"?: number | null,"average_heartrate"?: number | null,"average_power_watts"?: number | null,"calories_burned"?: number | null,"category"?: Database["public"]['Enums']["activity_category"],"created_at"?: string,"device_name"?: string | null,"distance_meters"?: number | null,"duration_minutes"?: never,"elapsed_time_seconds"?: number | null,"elevation_gain_meters"?: number | null,"end_time"?: string | null,"external_id"?: string | null,"id"?: string,"intensity_mets"?: number | null,"is_indoor"?: boolean,"max_heartrate"?: number | null,"metrics"?: NonNullable<Json>,"moving_time_seconds"?: number | null,"name"?: string,"notes"?: string | null,"perceived_exertion"?: number | null,"performed_on"?: string,"planned_session_instance_id"?: string | null,"quick_entry_log_id"?: string | null,"similarity_score"?: number | null,"source"?: Database["public"]['Enums']["activity_source"],"start_time"?: string,"training_load"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "activities_planned_session_instance_id_fkey"
      columns: ["planned_session_instance_id"]
isOneToOne: false
      referencedRelation: "session_instances"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "activities_quick_entry_log_id_fkey"
      columns: ["quick_entry_log_id"]
isOneToOne: false
      referencedRelation: "quick_entry_logs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "activities_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "activities_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"activity_feed": {
                  Row: {
                    "activity_type": Database["public"]['Enums']["feed_item_type"],"body": string,"created_at": string,"hidden_by": string | null,"hidden_reason": string | null,"id": string,"image_url": string | null,"is_hidden": boolean,"occurred_at": string,"payload": NonNullable<Json>,"ref_id": string | null,"ref_table": Database["public"]['Enums']["feed_reference"] | null,"title": string,"updated_at": string,"user_id": string,"visibility": Database["public"]['Enums']["feed_visibility"]
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_type"?: Database["public"]['Enums']["feed_item_type"],"body"?: string,"created_at"?: string,"hidden_by"?: string | null,"hidden_reason"?: string | null,"id"?: string,"image_url"?: string | null,"is_hidden"?: boolean,"occurred_at"?: string,"payload"?: NonNullable<Json>,"ref_id"?: string | null,"ref_table"?: Database["public"]['Enums']["feed_reference"] | null,"title": string,"updated_at"?: string,"user_id": string,"visibility"?: Database["public"]['Enums']["feed_visibility"]
                  }
                  Update: {
                    "activity_type"?: Database["public"]['Enums']["feed_item_type"],"body"?: string,"created_at"?: string,"hidden_by"?: string | null,"hidden_reason"?: string | null,"id"?: string,"image_url"?: string | null,"is_hidden"?: boolean,"occurred_at"?: string,"payload"?: NonNullable<Json>,"ref_id"?: string | null,"ref_table"?: Database["public"]['Enums']["feed_reference"] | null,"title"?: string,"updated_at"?: string,"user_id"?: string,"visibility"?: Database["public"]['Enums']["feed_visibility"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_feed_hidden_by_fkey"
      columns: ["hidden_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "activity_feed_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "activity_feed_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"activity_segments": {
                  Row: {
                    "activity_id": string,"average_cadence": number | null,"average_heartrate": number | null,"average_power_watts": number | null,"average_speed_mps": number | null,"created_at": string,"distance_meters": number | null,"elapsed_time_seconds": number | null,"elevation_gain_meters": number | null,"id": string,"max_heartrate": number | null,"moving_time_seconds": number | null,"name": string | null,"segment_index": number,"segment_type": Database["public"]['Enums']["activity_segment_type"],"start_offset_seconds": number,"target": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"average_cadence"?: number | null,"average_heartrate"?: number | null,"average_power_watts"?: number | null,"average_speed_mps"?: number | null,"created_at"?: string,"distance_meters"?: number | null,"elapsed_time_seconds"?: number | null,"elevation_gain_meters"?: number | null,"id"?: string,"max_heartrate"?: number | null,"moving_time_seconds"?: number | null,"name"?: string | null,"segment_index": number,"segment_type"?: Database["public"]['Enums']["activity_segment_type"],"start_offset_seconds"?: number,"target"?: NonNullable<Json>
                  }
                  Update: {
                    "activity_id"?: string,"average_cadence"?: number | null,"average_heartrate"?: number | null,"average_power_watts"?: number | null,"average_speed_mps"?: number | null,"created_at"?: string,"distance_meters"?: number | null,"elapsed_time_seconds"?: number | null,"elevation_gain_meters"?: number | null,"id"?: string,"max_heartrate"?: number | null,"moving_time_seconds"?: number | null,"name"?: string | null,"segment_index"?: number,"segment_type"?: Database["public"]['Enums']["activity_segment_type"],"start_offset_seconds"?: number,"target"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_segments_activity_id_fkey"
      columns: ["activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["id"]
    }
                  ]
                },"activity_streams": {
                  Row: {
                    "activity_id": string,"created_at": string,"id": string,"offsets_seconds": (number)[],"recorded_on": string,"sample_count": number | null,"stream_type": Database["public"]['Enums']["activity_stream_type"],"stream_values": (number)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"created_at"?: string,"id"?: string,"offsets_seconds": (number)[],"recorded_on": string,"sample_count"?: never,"stream_type": Database["public"]['Enums']["activity_stream_type"],"stream_values": (number)[]
                  }
                  Update: {
                    "activity_id"?: string,"created_at"?: string,"id"?: string,"offsets_seconds"?: (number)[],"recorded_on"?: string,"sample_count"?: never,"stream_type"?: Database["public"]['Enums']["activity_stream_type"],"stream_values"?: (number)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_streams_activity_id_fkey"
      columns: ["activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["id"]
    }
                  ]
                },"activity_templates": {
                  Row: {
                    "activity_type": string,"category": Database["public"]['Enums']["activity_category"],"created_at": string,"description": string,"difficulty": Database["public"]['Enums']["experience_level"] | null,"equipment": (string)[],"expected_calories": number | null,"expected_distance_meters": number | null,"expected_duration_minutes": number | null,"id": string,"is_active": boolean,"is_favorite": boolean,"last_used_at": string | null,"tags": (string)[],"template_data": NonNullable<Json>,"template_name": string,"updated_at": string,"usage_count": number,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_type"?: string,"category": Database["public"]['Enums']["activity_category"],"created_at"?: string,"description"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"] | null,"equipment"?: (string)[],"expected_calories"?: number | null,"expected_distance_meters"?: number | null,"expected_duration_minutes"?: number | null,"id"?: string,"is_active"?: boolean,"is_favorite"?: boolean,"last_used_at"?: string | null,"tags"?: (string)[],"template_data"?: NonNullable<Json>,"template_name": string,"updated_at"?: string,"usage_count"?: number,"user_id"?: string | null
                  }
                  Update: {
                    "activity_type"?: string,"category"?: Database["public"]['Enums']["activity_category"],"created_at"?: string,"description"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"] | null,"equipment"?: (string)[],"expected_calories"?: number | null,"expected_distance_meters"?: number | null,"expected_duration_minutes"?: number | null,"id"?: string,"is_active"?: boolean,"is_favorite"?: boolean,"last_used_at"?: string | null,"tags"?: (string)[],"template_data"?: NonNullable<Json>,"template_name"?: string,"updated_at"?: string,"usage_count"?: number,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_templates_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "activity_templates_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"adherence_records": {
                  Row: {
                    "assessed_at": string,"assessed_by": Database["public"]['Enums']["adherence_origin"],"cohort_month": string | null,"created_at": string,"id": string,"local_hour": number | null,"member_experience": Database["public"]['Enums']["experience_level"] | null,"member_goal": Database["public"]['Enums']["primary_goal"] | null,"member_sex": Database["public"]['Enums']["biological_sex"] | null,"member_tier": Database["public"]['Enums']["subscription_tier"] | null,"planned_entity_id": string,"planned_entity_type": Database["public"]['Enums']["planned_entity_type"],"planned_on": string,"program_week": number | null,"score": number | null,"similarity_score": number | null,"status": Database["public"]['Enums']["adherence_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assessed_at"?: string,"assessed_by"?: Database["public"]['Enums']["adherence_origin"],"cohort_month"?: string | null,"created_at"?: string,"id"?: string,"local_hour"?: number | null,"member_experience"?: Database["public"]['Enums']["experience_level"] | null,"member_goal"?: Database["public"]['Enums']["primary_goal"] | null,"member_sex"?: Database["public"]['Enums']["biological_sex"] | null,"member_tier"?: Database["public"]['Enums']["subscription_tier"] | null,"planned_entity_id": string,"planned_entity_type": Database["public"]['Enums']["planned_entity_type"],"planned_on": string,"program_week"?: number | null,"score"?: never,"similarity_score"?: number | null,"status"?: Database["public"]['Enums']["adherence_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "assessed_at"?: string,"assessed_by"?: Database["public"]['Enums']["adherence_origin"],"cohort_month"?: string | null,"created_at"?: string,"id"?: string,"local_hour"?: number | null,"member_experience"?: Database["public"]['Enums']["experience_level"] | null,"member_goal"?: Database["public"]['Enums']["primary_goal"] | null,"member_sex"?: Database["public"]['Enums']["biological_sex"] | null,"member_tier"?: Database["public"]['Enums']["subscription_tier"] | null,"planned_entity_id"?: string,"planned_entity_type"?: Database["public"]['Enums']["planned_entity_type"],"planned_on"?: string,"program_week"?: number | null,"score"?: never,"similarity_score"?: number | null,"status"?: Database["public"]['Enums']["adherence_status"],"updated_at"?: string,"user_id"?: string
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
                },"adjustment_thresholds": {
                  Row: {
                    "auto_apply_confidence": number | null,"code": string,"comparison": Database["public"]['Enums']["threshold_comparison"],"created_at": string,"description": string,"is_active": boolean,"metric": string,"override_type": Database["public"]['Enums']["override_type"],"proposed_nutrition": Json | null,"proposed_training": Json | null,"reason_code": Database["public"]['Enums']["adjustment_reason"],"threshold": number | null,"unit": string | null,"updated_at": string,"window_days": number
                  }
                  ComputedFields: never
                  Insert: {
                    "auto_apply_confidence"?: number | null,"code": string,"comparison": Database["public"]['Enums']["threshold_comparison"],"created_at"?: string,"description": string,"is_active"?: boolean,"metric": string,"override_type": Database["public"]['Enums']["override_type"],"proposed_nutrition"?: Json | null,"proposed_training"?: Json | null,"reason_code": Database["public"]['Enums']["adjustment_reason"],"threshold"?: number | null,"unit"?: string | null,"updated_at"?: string,"window_days"?: number
                  }
                  Update: {
                    "auto_apply_confidence"?: number | null,"code"?: string,"comparison"?: Database["public"]['Enums']["threshold_comparison"],"created_at"?: string,"description"?: string,"is_active"?: boolean,"metric"?: string,"override_type"?: Database["public"]['Enums']["override_type"],"proposed_nutrition"?: Json | null,"proposed_training"?: Json | null,"reason_code"?: Database["public"]['Enums']["adjustment_reason"],"threshold"?: number | null,"unit"?: string | null,"updated_at"?: string,"window_days"?: number
                  }
                  Relationships: [
                    
                  ]
                },"ai_context_cache": {
                  Row: {
                    "cache_key": string,"context_kind": string,"context_payload": NonNullable<Json>,"created_at": string,"expires_at": string,"hits_count": number,"id": string,"last_hit_at": string | null,"size_bytes": number | null,"token_count": number | null,"updated_at": string,"user_id": string | null,"user_pseudonym": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "cache_key": string,"context_kind": string,"context_payload": NonNullable<Json>,"created_at"?: string,"expires_at": string,"hits_count"?: number,"id"?: string,"last_hit_at"?: string | null,"size_bytes"?: never,"token_count"?: number | null,"updated_at"?: string,"user_id"?: string | null,"user_pseudonym"?: string | null
                  }
                  Update: {
                    "cache_key"?: string,"context_kind"?: string,"context_payload"?: NonNullable<Json>,"created_at"?: string,"expires_at"?: string,"hits_count"?: number,"id"?: string,"last_hit_at"?: string | null,"size_bytes"?: never,"token_count"?: number | null,"updated_at"?: string,"user_id"?: string | null,"user_pseudonym"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_context_cache_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_context_cache_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_context_cache_days": {
                  Row: {
                    "context_kind": string,"day": string,"hits": number,"id": string,"misses": number
                  }
                  ComputedFields: never
                  Insert: {
                    "context_kind": string,"day": string,"hits"?: number,"id"?: string,"misses"?: number
                  }
                  Update: {
                    "context_kind"?: string,"day"?: string,"hits"?: number,"id"?: string,"misses"?: number
                  }
                  Relationships: [
                    
                  ]
                },"ai_error_groups": {
                  Row: {
                    "error_code": string,"fingerprint": string,"first_seen_at": string,"id": string,"last_seen_at": string,"note": string | null,"occurrences": number,"owner_id": string | null,"reopened_count": number,"resolved_at": string | null,"severity": Database["public"]['Enums']["ai_error_severity"],"status": Database["public"]['Enums']["ai_error_status"],"title": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "error_code": string,"fingerprint": string,"first_seen_at"?: string,"id"?: string,"last_seen_at"?: string,"note"?: string | null,"occurrences"?: number,"owner_id"?: string | null,"reopened_count"?: number,"resolved_at"?: string | null,"severity"?: Database["public"]['Enums']["ai_error_severity"],"status"?: Database["public"]['Enums']["ai_error_status"],"title": string,"updated_at"?: string
                  }
                  Update: {
                    "error_code"?: string,"fingerprint"?: string,"first_seen_at"?: string,"id"?: string,"last_seen_at"?: string,"note"?: string | null,"occurrences"?: number,"owner_id"?: string | null,"reopened_count"?: number,"resolved_at"?: string | null,"severity"?: Database["public"]['Enums']["ai_error_severity"],"status"?: Database["public"]['Enums']["ai_error_status"],"title"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_error_groups_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"ai_errors": {
                  Row: {
                    "error_code": string,"error_context": NonNullable<Json>,"group_id": string,"http_status": number | null,"id": string,"message": string,"model_version_id": string | null,"occurred_at": string,"request_id": string | null,"retry_count": number,"severity": Database["public"]['Enums']["ai_error_severity"],"user_id": string | null,"user_pseudonym": string | null,"was_recovered": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "error_code": string,"error_context"?: NonNullable<Json>,"group_id": string,"http_status"?: number | null,"id"?: string,"message": string,"model_version_id"?: string | null,"occurred_at"?: string,"request_id"?: string | null,"retry_count"?: number,"severity"?: Database["public"]['Enums']["ai_error_severity"],"user_id"?: string | null,"user_pseudonym"?: string | null,"was_recovered"?: boolean
                  }
                  Update: {
                    "error_code"?: string,"error_context"?: NonNullable<Json>,"group_id"?: string,"http_status"?: number | null,"id"?: string,"message"?: string,"model_version_id"?: string | null,"occurred_at"?: string,"request_id"?: string | null,"retry_count"?: number,"severity"?: Database["public"]['Enums']["ai_error_severity"],"user_id"?: string | null,"user_pseudonym"?: string | null,"was_recovered"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_errors_group_id_fkey"
      columns: ["group_id"]
isOneToOne: false
      referencedRelation: "ai_error_group_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_errors_group_id_fkey"
      columns: ["group_id"]
isOneToOne: false
      referencedRelation: "ai_error_groups"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_errors_model_version_id_fkey"
      columns: ["model_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_errors_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_errors_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_experiment_arms": {
                  Row: {
                    "allocation_pct": number,"created_at": string,"experiment_id": string,"id": string,"is_control": boolean,"name": string,"version_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "allocation_pct": number,"created_at"?: string,"experiment_id": string,"id"?: string,"is_control"?: boolean,"name": string,"version_id": string
                  }
                  Update: {
                    "allocation_pct"?: number,"created_at"?: string,"experiment_id"?: string,"id"?: string,"is_control"?: boolean,"name"?: string,"version_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_experiment_arms_experiment_id_fkey"
      columns: ["experiment_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_arms_experiment_id_fkey"
      columns: ["experiment_id"]
isOneToOne: false
      referencedRelation: "ai_experiments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_arms_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_experiment_assignments": {
                  Row: {
                    "arm_id": string,"assigned_at": string,"experiment_id": string,"id": string,"user_id": string,"user_pseudonym": string
                  }
                  ComputedFields: never
                  Insert: {
                    "arm_id": string,"assigned_at"?: string,"experiment_id": string,"id"?: string,"user_id": string,"user_pseudonym": string
                  }
                  Update: {
                    "arm_id"?: string,"assigned_at"?: string,"experiment_id"?: string,"id"?: string,"user_id"?: string,"user_pseudonym"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_experiment_assignments_arm_id_fkey"
      columns: ["arm_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_arms"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_assignments_experiment_id_fkey"
      columns: ["experiment_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_assignments_experiment_id_fkey"
      columns: ["experiment_id"]
isOneToOne: false
      referencedRelation: "ai_experiments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_assignments_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_assignments_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_experiment_metrics": {
                  Row: {
                    "baseline_deviation": number | null,"baseline_mean": number | null,"created_at": string,"direction": Database["public"]['Enums']["experiment_direction"],"experiment_id": string,"id": string,"is_primary": boolean,"name": string,"smallest_effect": number
                  }
                  ComputedFields: never
                  Insert: {
                    "baseline_deviation"?: number | null,"baseline_mean"?: number | null,"created_at"?: string,"direction": Database["public"]['Enums']["experiment_direction"],"experiment_id": string,"id"?: string,"is_primary"?: boolean,"name": string,"smallest_effect": number
                  }
                  Update: {
                    "baseline_deviation"?: number | null,"baseline_mean"?: number | null,"created_at"?: string,"direction"?: Database["public"]['Enums']["experiment_direction"],"experiment_id"?: string,"id"?: string,"is_primary"?: boolean,"name"?: string,"smallest_effect"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_experiment_metrics_experiment_id_fkey"
      columns: ["experiment_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_metrics_experiment_id_fkey"
      columns: ["experiment_id"]
isOneToOne: false
      referencedRelation: "ai_experiments"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_experiment_observations": {
                  Row: {
                    "assignment_id": string,"id": string,"metric_id": string,"observed_at": string,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"id"?: string,"metric_id": string,"observed_at"?: string,"value": number
                  }
                  Update: {
                    "assignment_id"?: string,"id"?: string,"metric_id"?: string,"observed_at"?: string,"value"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_experiment_observations_assignment_id_fkey"
      columns: ["assignment_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_assignments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiment_observations_metric_id_fkey"
      columns: ["metric_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_metrics"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_experiments": {
                  Row: {
                    "alpha": number,"created_at": string,"decision": string | null,"hypothesis": string,"id": string,"model_id": string,"name": string,"owner_id": string | null,"planned_users_per_arm": number | null,"power": number,"salt": string,"started_at": string | null,"state": Database["public"]['Enums']["experiment_state"],"stopped_at": string | null,"title": string,"traffic_pct": number,"updated_at": string,"winner_arm_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alpha"?: number,"created_at"?: string,"decision"?: string | null,"hypothesis": string,"id"?: string,"model_id": string,"name": string,"owner_id"?: string | null,"planned_users_per_arm"?: number | null,"power"?: number,"salt"?: string,"started_at"?: string | null,"state"?: Database["public"]['Enums']["experiment_state"],"stopped_at"?: string | null,"title": string,"traffic_pct"?: number,"updated_at"?: string,"winner_arm_id"?: string | null
                  }
                  Update: {
                    "alpha"?: number,"created_at"?: string,"decision"?: string | null,"hypothesis"?: string,"id"?: string,"model_id"?: string,"name"?: string,"owner_id"?: string | null,"planned_users_per_arm"?: number | null,"power"?: number,"salt"?: string,"started_at"?: string | null,"state"?: Database["public"]['Enums']["experiment_state"],"stopped_at"?: string | null,"title"?: string,"traffic_pct"?: number,"updated_at"?: string,"winner_arm_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_experiments_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiments_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_experiments_winner_arm_id_fkey"
      columns: ["winner_arm_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_arms"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_finetuning_jobs": {
                  Row: {
                    "attempts": number,"base_model": string,"base_version_id": string | null,"budget_usd": number | null,"cancel_requested_at": string | null,"cost_usd": number,"created_at": string,"dataset_id": string,"error_code": string | null,"error_message": string | null,"fence": number,"finished_at": string | null,"hyperparameters": NonNullable<Json>,"id": string,"lease_expires_at": string | null,"max_attempts": number,"method": Database["public"]['Enums']["finetuning_method"],"model_id": string,"progress_pct": number,"provider": string,"provider_job_id": string | null,"requested_by": string | null,"result_metrics": NonNullable<Json>,"result_version_id": string | null,"run_after": string,"stage": string | null,"started_at": string | null,"status": Database["public"]['Enums']["finetuning_status"],"target_version": string,"trained_tokens": number | null,"updated_at": string,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"base_model": string,"base_version_id"?: string | null,"budget_usd"?: number | null,"cancel_requested_at"?: string | null,"cost_usd"?: number,"created_at"?: string,"dataset_id": string,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"finished_at"?: string | null,"hyperparameters"?: NonNullable<Json>,"id"?: string,"lease_expires_at"?: string | null,"max_attempts"?: number,"method"?: Database["public"]['Enums']["finetuning_method"],"model_id": string,"progress_pct"?: number,"provider": string,"provider_job_id"?: string | null,"requested_by"?: string | null,"result_metrics"?: NonNullable<Json>,"result_version_id"?: string | null,"run_after"?: string,"stage"?: string | null,"started_at"?: string | null,"status"?: Database["public"]['Enums']["finetuning_status"],"target_version": string,"trained_tokens"?: number | null,"updated_at"?: string,"worker_id"?: string | null
                  }
                  Update: {
                    "attempts"?: number,"base_model"?: string,"base_version_id"?: string | null,"budget_usd"?: number | null,"cancel_requested_at"?: string | null,"cost_usd"?: number,"created_at"?: string,"dataset_id"?: string,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"finished_at"?: string | null,"hyperparameters"?: NonNullable<Json>,"id"?: string,"lease_expires_at"?: string | null,"max_attempts"?: number,"method"?: Database["public"]['Enums']["finetuning_method"],"model_id"?: string,"progress_pct"?: number,"provider"?: string,"provider_job_id"?: string | null,"requested_by"?: string | null,"result_metrics"?: NonNullable<Json>,"result_version_id"?: string | null,"run_after"?: string,"stage"?: string | null,"started_at"?: string | null,"status"?: Database["public"]['Enums']["finetuning_status"],"target_version"?: string,"trained_tokens"?: number | null,"updated_at"?: string,"worker_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_finetuning_jobs_base_version_id_fkey"
      columns: ["base_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_finetuning_jobs_dataset_id_fkey"
      columns: ["dataset_id"]
isOneToOne: false
      referencedRelation: "ai_training_datasets"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_finetuning_jobs_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_finetuning_jobs_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_finetuning_jobs_result_version_id_fkey"
      columns: ["result_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_finetuning_logs": {
                  Row: {
                    "id": string,"job_id": string,"level": Database["public"]['Enums']["log_level"],"logged_at": string,"message": string,"metrics": NonNullable<Json>,"step": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"job_id": string,"level"?: Database["public"]['Enums']["log_level"],"logged_at"?: string,"message": string,"metrics"?: NonNullable<Json>,"step"?: number | null
                  }
                  Update: {
                    "id"?: string,"job_id"?: string,"level"?: Database["public"]['Enums']["log_level"],"logged_at"?: string,"message"?: string,"metrics"?: NonNullable<Json>,"step"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_finetuning_logs_job_id_fkey"
      columns: ["job_id"]
isOneToOne: false
      referencedRelation: "ai_finetuning_jobs"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_generated_images": {
                  Row: {
                    "ai_model": string | null,"colors_used": (string)[],"created_at": string,"downloaded": boolean,"generation_prompt": string | null,"id": string,"image_type": Database["public"]['Enums']["generated_image_type"],"image_url": string,"shared": boolean,"style": string | null,"template_used": string | null,"text_overlay": string | null,"user_id": string,"video_generation_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"colors_used"?: (string)[],"created_at"?: string,"downloaded"?: boolean,"generation_prompt"?: string | null,"id"?: string,"image_type": Database["public"]['Enums']["generated_image_type"],"image_url": string,"shared"?: boolean,"style"?: string | null,"template_used"?: string | null,"text_overlay"?: string | null,"user_id": string,"video_generation_id"?: string | null
                  }
                  Update: {
                    "ai_model"?: string | null,"colors_used"?: (string)[],"created_at"?: string,"downloaded"?: boolean,"generation_prompt"?: string | null,"id"?: string,"image_type"?: Database["public"]['Enums']["generated_image_type"],"image_url"?: string,"shared"?: boolean,"style"?: string | null,"template_used"?: string | null,"text_overlay"?: string | null,"user_id"?: string,"video_generation_id"?: string | null
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
    },{
      foreignKeyName: "ai_generated_images_video_generation_id_fkey"
      columns: ["video_generation_id"]
isOneToOne: false
      referencedRelation: "video_generation_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_generated_images_video_generation_id_fkey"
      columns: ["video_generation_id"]
isOneToOne: false
      referencedRelation: "viral_video_generations"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_knowledge_sources": {
                  Row: {
                    "chunks_count": number,"content_hash": string | null,"coverage_pct": number | null,"created_at": string,"documents_count": number,"embedded_chunks_count": number,"embedding_model": string | null,"error_message": string | null,"id": string,"language": string,"last_indexed_at": string | null,"license": string | null,"name": string,"notes": string | null,"owner_id": string | null,"published_on": string | null,"publisher": string | null,"refresh_after_days": number | null,"source_type": Database["public"]['Enums']["ai_source_type"],"state": Database["public"]['Enums']["ai_source_state"],"topics": (string)[],"updated_at": string,"uri": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "chunks_count"?: number,"content_hash"?: string | null,"coverage_pct"?: never,"created_at"?: string,"documents_count"?: number,"embedded_chunks_count"?: number,"embedding_model"?: string | null,"error_message"?: string | null,"id"?: string,"language"?: string,"last_indexed_at"?: string | null,"license"?: string | null,"name": string,"notes"?: string | null,"owner_id"?: string | null,"published_on"?: string | null,"publisher"?: string | null,"refresh_after_days"?: number | null,"source_type": Database["public"]['Enums']["ai_source_type"],"state"?: Database["public"]['Enums']["ai_source_state"],"topics"?: (string)[],"updated_at"?: string,"uri"?: string | null
                  }
                  Update: {
                    "chunks_count"?: number,"content_hash"?: string | null,"coverage_pct"?: never,"created_at"?: string,"documents_count"?: number,"embedded_chunks_count"?: number,"embedding_model"?: string | null,"error_message"?: string | null,"id"?: string,"language"?: string,"last_indexed_at"?: string | null,"license"?: string | null,"name"?: string,"notes"?: string | null,"owner_id"?: string | null,"published_on"?: string | null,"publisher"?: string | null,"refresh_after_days"?: number | null,"source_type"?: Database["public"]['Enums']["ai_source_type"],"state"?: Database["public"]['Enums']["ai_source_state"],"topics"?: (string)[],"updated_at"?: string,"uri"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_knowledge_sources_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"ai_model_aliases": {
                  Row: {
                    "alias": string,"changed_at": string,"changed_by": string | null,"changed_by_name": string,"evidence": NonNullable<Json>,"id": string,"kind": Database["public"]['Enums']["ai_alias_change_kind"],"model_id": string,"previous_version_id": string | null,"promotion_request_id": string | null,"reason": string,"reverts_id": string | null,"version_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alias": string,"changed_at"?: string,"changed_by"?: string | null,"changed_by_name"?: string,"evidence"?: NonNullable<Json>,"id"?: string,"kind"?: Database["public"]['Enums']["ai_alias_change_kind"],"model_id": string,"previous_version_id"?: string | null,"promotion_request_id"?: string | null,"reason": string,"reverts_id"?: string | null,"version_id"?: string | null
                  }
                  Update: {
                    "alias"?: string,"changed_at"?: string,"changed_by"?: string | null,"changed_by_name"?: string,"evidence"?: NonNullable<Json>,"id"?: string,"kind"?: Database["public"]['Enums']["ai_alias_change_kind"],"model_id"?: string,"previous_version_id"?: string | null,"promotion_request_id"?: string | null,"reason"?: string,"reverts_id"?: string | null,"version_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_model_aliases_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_previous_version_id_fkey"
      columns: ["previous_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_promotion_request_id_fkey"
      columns: ["promotion_request_id"]
isOneToOne: false
      referencedRelation: "ai_promotion_requests"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_reverts_id_fkey"
      columns: ["reverts_id"]
isOneToOne: false
      referencedRelation: "ai_model_aliases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_reverts_id_fkey"
      columns: ["reverts_id"]
isOneToOne: false
      referencedRelation: "current_ai_model_aliases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_model_evaluations": {
                  Row: {
                    "cases": number,"cost_usd": number | null,"dataset_id": string | null,"error_count": number,"evaluated_at": string,"evaluated_by": string | null,"evaluated_by_name": string,"harness": string,"id": string,"metrics": NonNullable<Json>,"notes": string | null,"p50_latency_ms": number | null,"p95_latency_ms": number | null,"version_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "cases": number,"cost_usd"?: number | null,"dataset_id"?: string | null,"error_count"?: number,"evaluated_at"?: string,"evaluated_by"?: string | null,"evaluated_by_name"?: string,"harness"?: string,"id"?: string,"metrics"?: NonNullable<Json>,"notes"?: string | null,"p50_latency_ms"?: number | null,"p95_latency_ms"?: number | null,"version_id": string
                  }
                  Update: {
                    "cases"?: number,"cost_usd"?: number | null,"dataset_id"?: string | null,"error_count"?: number,"evaluated_at"?: string,"evaluated_by"?: string | null,"evaluated_by_name"?: string,"harness"?: string,"id"?: string,"metrics"?: NonNullable<Json>,"notes"?: string | null,"p50_latency_ms"?: number | null,"p95_latency_ms"?: number | null,"version_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_model_evaluations_dataset_id_fkey"
      columns: ["dataset_id"]
isOneToOne: false
      referencedRelation: "ai_training_datasets"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_evaluations_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_model_versions": {
                  Row: {
                    "base_model": string | null,"context_window_tokens": number | null,"created_at": string,"created_by": string | null,"deployed_at": string | null,"finetuning_job_id": string | null,"id": string,"input_cost_usd_per_million": number | null,"model_id": string,"output_cost_usd_per_million": number | null,"parameters": NonNullable<Json>,"provider": string,"provider_model": string,"release_notes": string | null,"retired_at": string | null,"status": Database["public"]['Enums']["ai_model_status"],"system_prompt": string | null,"updated_at": string,"version": string
                  }
                  ComputedFields: never
                  Insert: {
                    "base_model"?: string | null,"context_window_tokens"?: number | null,"created_at"?: string,"created_by"?: string | null,"deployed_at"?: string | null,"finetuning_job_id"?: string | null,"id"?: string,"input_cost_usd_per_million"?: number | null,"model_id": string,"output_cost_usd_per_million"?: number | null,"parameters"?: NonNullable<Json>,"provider": string,"provider_model": string,"release_notes"?: string | null,"retired_at"?: string | null,"status"?: Database["public"]['Enums']["ai_model_status"],"system_prompt"?: string | null,"updated_at"?: string,"version": string
                  }
                  Update: {
                    "base_model"?: string | null,"context_window_tokens"?: number | null,"created_at"?: string,"created_by"?: string | null,"deployed_at"?: string | null,"finetuning_job_id"?: string | null,"id"?: string,"input_cost_usd_per_million"?: number | null,"model_id"?: string,"output_cost_usd_per_million"?: number | null,"parameters"?: NonNullable<Json>,"provider"?: string,"provider_model"?: string,"release_notes"?: string | null,"retired_at"?: string | null,"status"?: Database["public"]['Enums']["ai_model_status"],"system_prompt"?: string | null,"updated_at"?: string,"version"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_model_versions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_model_versions_finetuning_job_id_fkey"
      columns: ["finetuning_job_id"]
isOneToOne: false
      referencedRelation: "ai_finetuning_jobs"
      referencedColumns: ["id"]
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
                    "created_at": string,"description": string,"display_name": string,"id": string,"intended_use": string,"is_archived": boolean,"limitations": string,"name": string,"owner_id": string | null,"task": Database["public"]['Enums']["ai_model_task"],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"description"?: string,"display_name": string,"id"?: string,"intended_use"?: string,"is_archived"?: boolean,"limitations"?: string,"name": string,"owner_id"?: string | null,"task": Database["public"]['Enums']["ai_model_task"],"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"description"?: string,"display_name"?: string,"id"?: string,"intended_use"?: string,"is_archived"?: boolean,"limitations"?: string,"name"?: string,"owner_id"?: string | null,"task"?: Database["public"]['Enums']["ai_model_task"],"updated_at"?: string
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
                },"ai_prediction_reviews": {
                  Row: {
                    "corrected_payload": Json | null,"id": string,"note": string | null,"prediction_id": string,"rejection_reason": Database["public"]['Enums']["ai_rejection_reason"] | null,"review_seconds": number | null,"reviewed_at": string,"reviewer_id": string | null,"verdict": Database["public"]['Enums']["ai_verdict"]
                  }
                  ComputedFields: never
                  Insert: {
                    "corrected_payload"?: Json | null,"id"?: string,"note"?: string | null,"prediction_id": string,"rejection_reason"?: Database["public"]['Enums']["ai_rejection_reason"] | null,"review_seconds"?: number | null,"reviewed_at"?: string,"reviewer_id"?: string | null,"verdict": Database["public"]['Enums']["ai_verdict"]
                  }
                  Update: {
                    "corrected_payload"?: Json | null,"id"?: string,"note"?: string | null,"prediction_id"?: string,"rejection_reason"?: Database["public"]['Enums']["ai_rejection_reason"] | null,"review_seconds"?: number | null,"reviewed_at"?: string,"reviewer_id"?: string | null,"verdict"?: Database["public"]['Enums']["ai_verdict"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_prediction_reviews_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "ai_predictions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_prediction_reviews_reviewer_id_fkey"
      columns: ["reviewer_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"ai_predictions": {
                  Row: {
                    "alias": string | null,"confidence_score": number | null,"cost_usd": number | null,"entity_id": string | null,"entity_table": string | null,"final_payload": Json | null,"final_verdict": Database["public"]['Enums']["ai_verdict"] | null,"id": string,"input_payload": NonNullable<Json>,"latency_ms": number | null,"model_version_id": string,"output_payload": NonNullable<Json>,"predicted_at": string,"prediction_type": Database["public"]['Enums']["ai_model_task"],"review_priority": number,"review_state": Database["public"]['Enums']["ai_prediction_state"],"reviewed_at": string | null,"reviews_count": number,"reviews_needed": number,"training_consent_at": string | null,"updated_at": string,"user_comment": string | null,"user_correction": Json | null,"user_feedback": Database["public"]['Enums']["ai_verdict"] | null,"user_feedback_at": string | null,"user_id": string | null,"user_pseudonym": string | null,"user_rating": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alias"?: string | null,"confidence_score"?: number | null,"cost_usd"?: number | null,"entity_id"?: string | null,"entity_table"?: string | null,"final_payload"?: Json | null,"final_verdict"?: Database["public"]['Enums']["ai_verdict"] | null,"id"?: string,"input_payload": NonNullable<Json>,"latency_ms"?: number | null,"model_version_id": string,"output_payload": NonNullable<Json>,"predicted_at"?: string,"prediction_type": Database["public"]['Enums']["ai_model_task"],"review_priority"?: number,"review_state"?: Database["public"]['Enums']["ai_prediction_state"],"reviewed_at"?: string | null,"reviews_count"?: number,"reviews_needed"?: number,"training_consent_at"?: string | null,"updated_at"?: string,"user_comment"?: string | null,"user_correction"?: Json | null,"user_feedback"?: Database["public"]['Enums']["ai_verdict"] | null,"user_feedback_at"?: string | null,"user_id"?: string | null,"user_pseudonym"?: string | null,"user_rating"?: number | null
                  }
                  Update: {
                    "alias"?: string | null,"confidence_score"?: number | null,"cost_usd"?: number | null,"entity_id"?: string | null,"entity_table"?: string | null,"final_payload"?: Json | null,"final_verdict"?: Database["public"]['Enums']["ai_verdict"] | null,"id"?: string,"input_payload"?: NonNullable<Json>,"latency_ms"?: number | null,"model_version_id"?: string,"output_payload"?: NonNullable<Json>,"predicted_at"?: string,"prediction_type"?: Database["public"]['Enums']["ai_model_task"],"review_priority"?: number,"review_state"?: Database["public"]['Enums']["ai_prediction_state"],"reviewed_at"?: string | null,"reviews_count"?: number,"reviews_needed"?: number,"training_consent_at"?: string | null,"updated_at"?: string,"user_comment"?: string | null,"user_correction"?: Json | null,"user_feedback"?: Database["public"]['Enums']["ai_verdict"] | null,"user_feedback_at"?: string | null,"user_id"?: string | null,"user_pseudonym"?: string | null,"user_rating"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_predictions_model_version_id_fkey"
      columns: ["model_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_predictions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_predictions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_promotion_requests": {
                  Row: {
                    "alias": string,"checks": NonNullable<Json>,"decided_at": string | null,"decided_by": string | null,"decided_by_name": string | null,"decision_note": string | null,"evaluation_id": string,"id": string,"model_id": string,"previous_version_id": string | null,"reason": string,"requested_at": string,"requested_by": string | null,"requested_by_name": string,"status": Database["public"]['Enums']["ai_promotion_status"],"version_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "alias": string,"checks"?: NonNullable<Json>,"decided_at"?: string | null,"decided_by"?: string | null,"decided_by_name"?: string | null,"decision_note"?: string | null,"evaluation_id": string,"id"?: string,"model_id": string,"previous_version_id"?: string | null,"reason": string,"requested_at"?: string,"requested_by"?: string | null,"requested_by_name": string,"status"?: Database["public"]['Enums']["ai_promotion_status"],"version_id": string
                  }
                  Update: {
                    "alias"?: string,"checks"?: NonNullable<Json>,"decided_at"?: string | null,"decided_by"?: string | null,"decided_by_name"?: string | null,"decision_note"?: string | null,"evaluation_id"?: string,"id"?: string,"model_id"?: string,"previous_version_id"?: string | null,"reason"?: string,"requested_at"?: string,"requested_by"?: string | null,"requested_by_name"?: string,"status"?: Database["public"]['Enums']["ai_promotion_status"],"version_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_promotion_requests_evaluation_id_fkey"
      columns: ["evaluation_id"]
isOneToOne: false
      referencedRelation: "ai_model_evaluations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_promotion_requests_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_promotion_requests_previous_version_id_fkey"
      columns: ["previous_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_promotion_requests_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_promotion_rules": {
                  Row: {
                    "alias": string,"created_at": string,"id": string,"max_age_days": number,"max_cost_usd_per_1000": number | null,"max_error_pct": number | null,"max_p95_latency_ms": number | null,"min_cases": number,"min_metrics": NonNullable<Json>,"model_id": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "alias": string,"created_at"?: string,"id"?: string,"max_age_days"?: number,"max_cost_usd_per_1000"?: number | null,"max_error_pct"?: number | null,"max_p95_latency_ms"?: number | null,"min_cases": number,"min_metrics"?: NonNullable<Json>,"model_id"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "alias"?: string,"created_at"?: string,"id"?: string,"max_age_days"?: number,"max_cost_usd_per_1000"?: number | null,"max_error_pct"?: number | null,"max_p95_latency_ms"?: number | null,"min_cases"?: number,"min_metrics"?: NonNullable<Json>,"model_id"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_promotion_rules_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_training_datasets": {
                  Row: {
                    "content_hash": string | null,"created_at": string,"created_by": string | null,"description": string,"erased_count": number,"example_count": number | null,"frozen_at": string | null,"frozen_by_name": string | null,"id": string,"license": string | null,"name": string,"parent_id": string | null,"state": Database["public"]['Enums']["ai_dataset_state"],"task": Database["public"]['Enums']["ai_model_task"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "content_hash"?: string | null,"created_at"?: string,"created_by"?: string | null,"description"?: string,"erased_count"?: number,"example_count"?: number | null,"frozen_at"?: string | null,"frozen_by_name"?: string | null,"id"?: string,"license"?: string | null,"name": string,"parent_id"?: string | null,"state"?: Database["public"]['Enums']["ai_dataset_state"],"task": Database["public"]['Enums']["ai_model_task"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "content_hash"?: string | null,"created_at"?: string,"created_by"?: string | null,"description"?: string,"erased_count"?: number,"example_count"?: number | null,"frozen_at"?: string | null,"frozen_by_name"?: string | null,"id"?: string,"license"?: string | null,"name"?: string,"parent_id"?: string | null,"state"?: Database["public"]['Enums']["ai_dataset_state"],"task"?: Database["public"]['Enums']["ai_model_task"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_training_datasets_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_training_datasets_parent_id_fkey"
      columns: ["parent_id"]
isOneToOne: false
      referencedRelation: "ai_training_datasets"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_training_examples": {
                  Row: {
                    "consent_at": string | null,"consent_basis": Database["public"]['Enums']["ai_consent_basis"],"created_at": string,"created_by": string | null,"dataset_id": string,"food_photo_id": string | null,"id": string,"input_payload": NonNullable<Json>,"input_text": string | null,"knowledge_source_id": string | null,"origin": Database["public"]['Enums']["ai_example_origin"],"position": number,"prediction_id": string | null,"review_note": string | null,"review_state": Database["public"]['Enums']["ai_review_state"],"reviewed_at": string | null,"reviewed_by": string | null,"source_note": string | null,"split": Database["public"]['Enums']["dataset_split"],"target_payload": NonNullable<Json>,"updated_at": string,"user_id": string | null,"user_pseudonym": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "consent_at"?: string | null,"consent_basis": Database["public"]['Enums']["ai_consent_basis"],"created_at"?: string,"created_by"?: string | null,"dataset_id": string,"food_photo_id"?: string | null,"id"?: string,"input_payload": NonNullable<Json>,"input_text"?: never,"knowledge_source_id"?: string | null,"origin": Database["public"]['Enums']["ai_example_origin"],"position": number,"prediction_id"?: string | null,"review_note"?: string | null,"review_state"?: Database["public"]['Enums']["ai_review_state"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"source_note"?: string | null,"split"?: Database["public"]['Enums']["dataset_split"],"target_payload": NonNullable<Json>,"updated_at"?: string,"user_id"?: string | null,"user_pseudonym"?: string | null
                  }
                  Update: {
                    "consent_at"?: string | null,"consent_basis"?: Database["public"]['Enums']["ai_consent_basis"],"created_at"?: string,"created_by"?: string | null,"dataset_id"?: string,"food_photo_id"?: string | null,"id"?: string,"input_payload"?: NonNullable<Json>,"input_text"?: never,"knowledge_source_id"?: string | null,"origin"?: Database["public"]['Enums']["ai_example_origin"],"position"?: number,"prediction_id"?: string | null,"review_note"?: string | null,"review_state"?: Database["public"]['Enums']["ai_review_state"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"source_note"?: string | null,"split"?: Database["public"]['Enums']["dataset_split"],"target_payload"?: NonNullable<Json>,"updated_at"?: string,"user_id"?: string | null,"user_pseudonym"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_training_examples_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_training_examples_dataset_id_fkey"
      columns: ["dataset_id"]
isOneToOne: false
      referencedRelation: "ai_training_datasets"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_training_examples_food_photo_id_fkey"
      columns: ["food_photo_id"]
isOneToOne: false
      referencedRelation: "food_photo_training_data"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_training_examples_knowledge_source_id_fkey"
      columns: ["knowledge_source_id"]
isOneToOne: false
      referencedRelation: "ai_knowledge_sources"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_training_examples_prediction_id_fkey"
      columns: ["prediction_id"]
isOneToOne: false
      referencedRelation: "ai_predictions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_training_examples_reviewed_by_fkey"
      columns: ["reviewed_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_training_examples_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_training_examples_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"annotations": {
                  Row: {
                    "created_at": string,"created_by": string | null,"description": string | null,"ends_on": string | null,"id": string,"kind": Database["public"]['Enums']["annotation_kind"],"link": string | null,"occurred_at": string | null,"occurred_on": string,"title": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"description"?: string | null,"ends_on"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["annotation_kind"],"link"?: string | null,"occurred_at"?: string | null,"occurred_on": string,"title": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"description"?: string | null,"ends_on"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["annotation_kind"],"link"?: string | null,"occurred_at"?: string | null,"occurred_on"?: string,"title"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "annotations_created_by_fkey"
      columns: ["created_by"]
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
      foreignKeyName: "body_measurements_quick_entry_log_id_fkey"
      columns: ["quick_entry_log_id"]
isOneToOne: false
      referencedRelation: "quick_entry_logs"
      referencedColumns: ["id"]
    },{
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
                },"calendar_events": {
                  Row: {
                    "created_at": string,"date": string,"details": NonNullable<Json>,"end_time": string | null,"event_type": Database["public"]['Enums']["calendar_event_type"],"id": string,"is_all_day": boolean | null,"original_date": string | null,"program_id": string | null,"ref_id": string | null,"ref_table": string | null,"start_time": string | null,"status": Database["public"]['Enums']["calendar_event_status"],"title": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"date": string,"details"?: NonNullable<Json>,"end_time"?: string | null,"event_type": Database["public"]['Enums']["calendar_event_type"],"id"?: string,"is_all_day"?: never,"original_date"?: string | null,"program_id"?: string | null,"ref_id"?: string | null,"ref_table"?: string | null,"start_time"?: string | null,"status"?: Database["public"]['Enums']["calendar_event_status"],"title": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"date"?: string,"details"?: NonNullable<Json>,"end_time"?: string | null,"event_type"?: Database["public"]['Enums']["calendar_event_type"],"id"?: string,"is_all_day"?: never,"original_date"?: string | null,"program_id"?: string | null,"ref_id"?: string | null,"ref_table"?: string | null,"start_time"?: string | null,"status"?: Database["public"]['Enums']["calendar_event_status"],"title"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "calendar_events_program_id_fkey"
      columns: ["program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "calendar_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "calendar_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"caregiver_links": {
                  Row: {
                    "accepted_at": string | null,"caregiver_user_id": string | null,"child_id": string,"created_at": string,"id": string,"invited_email": string,"permissions": (Database["public"]['Enums']["caregiver_permission"])[],"relationship": string | null,"revoked_at": string | null,"status": Database["public"]['Enums']["caregiver_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"caregiver_user_id"?: string | null,"child_id": string,"created_at"?: string,"id"?: string,"invited_email": string,"permissions"?: (Database["public"]['Enums']["caregiver_permission"])[],"relationship"?: string | null,"revoked_at"?: string | null,"status"?: Database["public"]['Enums']["caregiver_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "accepted_at"?: string | null,"caregiver_user_id"?: string | null,"child_id"?: string,"created_at"?: string,"id"?: string,"invited_email"?: string,"permissions"?: (Database["public"]['Enums']["caregiver_permission"])[],"relationship"?: string | null,"revoked_at"?: string | null,"status"?: Database["public"]['Enums']["caregiver_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "caregiver_links_caregiver_user_id_fkey"
      columns: ["caregiver_user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "caregiver_links_caregiver_user_id_fkey"
      columns: ["caregiver_user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "caregiver_links_child_id_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "caregiver_links_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "caregiver_links_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"challenge_participants": {
                  Row: {
                    "challenge_id": string,"completed_at": string | null,"created_at": string,"disqualified_reason": string | null,"id": string,"joined_at": string,"leaderboard_rank": number | null,"progress_value": number,"show_on_leaderboard": boolean,"status": Database["public"]['Enums']["participation_status"],"updated_at": string,"user_id": string,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "challenge_id": string,"completed_at"?: string | null,"created_at"?: string,"disqualified_reason"?: string | null,"id"?: string,"joined_at"?: string,"leaderboard_rank"?: number | null,"progress_value"?: number,"show_on_leaderboard"?: boolean,"status"?: Database["public"]['Enums']["participation_status"],"updated_at"?: string,"user_id": string,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "challenge_id"?: string,"completed_at"?: string | null,"created_at"?: string,"disqualified_reason"?: string | null,"id"?: string,"joined_at"?: string,"leaderboard_rank"?: number | null,"progress_value"?: number,"show_on_leaderboard"?: boolean,"status"?: Database["public"]['Enums']["participation_status"],"updated_at"?: string,"user_id"?: string,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "challenge_participants_challenge_id_fkey"
      columns: ["challenge_id"]
isOneToOne: false
      referencedRelation: "community_challenges"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_participants_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "challenge_participants_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"child_measurements": {
                  Row: {
                    "child_id": string,"created_at": string,"head_circumference_cm": number | null,"height_cm": number | null,"id": string,"measured_at_place": Database["public"]['Enums']["measurement_place"],"measured_on": string,"updated_at": string,"weight_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "child_id": string,"created_at"?: string,"head_circumference_cm"?: number | null,"height_cm"?: number | null,"id"?: string,"measured_at_place"?: Database["public"]['Enums']["measurement_place"],"measured_on": string,"updated_at"?: string,"weight_kg"?: number | null
                  }
                  Update: {
                    "child_id"?: string,"created_at"?: string,"head_circumference_cm"?: number | null,"height_cm"?: number | null,"id"?: string,"measured_at_place"?: Database["public"]['Enums']["measurement_place"],"measured_on"?: string,"updated_at"?: string,"weight_kg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "child_measurements_child_id_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    }
                  ]
                },"children": {
                  Row: {
                    "allergies": (string)[],"biological_sex": Database["public"]['Enums']["biological_sex"] | null,"birth_date": string,"birth_weight_kg": number | null,"created_at": string,"current_weight_kg": number | null,"dietary_restrictions": (string)[],"feeding_method": Database["public"]['Enums']["feeding_method"] | null,"gestational_weeks": number | null,"head_circumference_cm": number | null,"height_cm": number | null,"id": string,"medical_notes": string | null,"name": string,"photo_url": string | null,"solids_started_on": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "allergies"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date": string,"birth_weight_kg"?: number | null,"created_at"?: string,"current_weight_kg"?: number | null,"dietary_restrictions"?: (string)[],"feeding_method"?: Database["public"]['Enums']["feeding_method"] | null,"gestational_weeks"?: number | null,"head_circumference_cm"?: number | null,"height_cm"?: number | null,"id"?: string,"medical_notes"?: string | null,"name": string,"photo_url"?: string | null,"solids_started_on"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "allergies"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string,"birth_weight_kg"?: number | null,"created_at"?: string,"current_weight_kg"?: number | null,"dietary_restrictions"?: (string)[],"feeding_method"?: Database["public"]['Enums']["feeding_method"] | null,"gestational_weeks"?: number | null,"head_circumference_cm"?: number | null,"height_cm"?: number | null,"id"?: string,"medical_notes"?: string | null,"name"?: string,"photo_url"?: string | null,"solids_started_on"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "children_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "children_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"coach_conversations": {
                  Row: {
                    "channel": Database["public"]['Enums']["coach_channel"],"child_id": string | null,"coach_persona": string | null,"context_data": NonNullable<Json>,"created_at": string,"id": string,"last_message_at": string | null,"message_count": number,"status": Database["public"]['Enums']["conversation_status"],"title": string,"total_cost_usd": number,"total_tokens": number,"updated_at": string,"user_id": string,"user_rating": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "channel"?: Database["public"]['Enums']["coach_channel"],"child_id"?: string | null,"coach_persona"?: string | null,"context_data"?: NonNullable<Json>,"created_at"?: string,"id"?: string,"last_message_at"?: string | null,"message_count"?: number,"status"?: Database["public"]['Enums']["conversation_status"],"title"?: string,"total_cost_usd"?: number,"total_tokens"?: number,"updated_at"?: string,"user_id": string,"user_rating"?: number | null
                  }
                  Update: {
                    "channel"?: Database["public"]['Enums']["coach_channel"],"child_id"?: string | null,"coach_persona"?: string | null,"context_data"?: NonNullable<Json>,"created_at"?: string,"id"?: string,"last_message_at"?: string | null,"message_count"?: number,"status"?: Database["public"]['Enums']["conversation_status"],"title"?: string,"total_cost_usd"?: number,"total_tokens"?: number,"updated_at"?: string,"user_id"?: string,"user_rating"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "coach_conversations_child_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "coach_conversations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "coach_conversations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"coach_messages": {
                  Row: {
                    "ai_model": string | null,"ai_provider": string | null,"child_id": string | null,"content": string,"context_used": NonNullable<Json>,"conversation_id": string,"cost_usd": number | null,"created_at": string,"id": string,"latency_ms": number | null,"role": Database["public"]['Enums']["coach_role"],"safety_flags": (string)[],"tokens_input": number | null,"tokens_output": number | null,"tokens_used": number | null,"user_feedback": number | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"ai_provider"?: string | null,"child_id"?: string | null,"content": string,"context_used"?: NonNullable<Json>,"conversation_id": string,"cost_usd"?: number | null,"created_at"?: string,"id"?: string,"latency_ms"?: number | null,"role": Database["public"]['Enums']["coach_role"],"safety_flags"?: (string)[],"tokens_input"?: number | null,"tokens_output"?: number | null,"tokens_used"?: number | null,"user_feedback"?: number | null,"user_id": string
                  }
                  Update: {
                    "ai_model"?: string | null,"ai_provider"?: string | null,"child_id"?: string | null,"content"?: string,"context_used"?: NonNullable<Json>,"conversation_id"?: string,"cost_usd"?: number | null,"created_at"?: string,"id"?: string,"latency_ms"?: number | null,"role"?: Database["public"]['Enums']["coach_role"],"safety_flags"?: (string)[],"tokens_input"?: number | null,"tokens_output"?: number | null,"tokens_used"?: number | null,"user_feedback"?: number | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "coach_messages_child_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "coach_messages_conversation_fkey"
      columns: ["conversation_id","user_id"]
isOneToOne: false
      referencedRelation: "coach_conversations"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "coach_messages_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "coach_messages_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"community_challenges": {
                  Row: {
                    "created_at": string,"created_by": string | null,"daily_target_value": number | null,"description": string,"difficulty": Database["public"]['Enums']["experience_level"] | null,"ends_on": string,"id": string,"image_url": string | null,"max_participants": number | null,"metric": Database["public"]['Enums']["challenge_metric"],"participant_count": number,"rules": string,"scored_at": string | null,"scoring": Database["public"]['Enums']["challenge_scoring"],"starts_on": string,"status": Database["public"]['Enums']["challenge_status"],"target_value": number,"title": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"daily_target_value"?: number | null,"description"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"] | null,"ends_on": string,"id"?: string,"image_url"?: string | null,"max_participants"?: number | null,"metric": Database["public"]['Enums']["challenge_metric"],"participant_count"?: number,"rules"?: string,"scored_at"?: string | null,"scoring"?: Database["public"]['Enums']["challenge_scoring"],"starts_on": string,"status"?: Database["public"]['Enums']["challenge_status"],"target_value": number,"title": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"daily_target_value"?: number | null,"description"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"] | null,"ends_on"?: string,"id"?: string,"image_url"?: string | null,"max_participants"?: number | null,"metric"?: Database["public"]['Enums']["challenge_metric"],"participant_count"?: number,"rules"?: string,"scored_at"?: string | null,"scoring"?: Database["public"]['Enums']["challenge_scoring"],"starts_on"?: string,"status"?: Database["public"]['Enums']["challenge_status"],"target_value"?: number,"title"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "community_challenges_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"company_settings": {
                  Row: {
                    "created_at": string,"id": number,"time_zone": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: number,"time_zone"?: string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: number,"time_zone"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"consultation_key_attempts": {
                  Row: {
                    "address_tag": string | null,"attempted_at": string,"id": string,"ip_address": unknown,"key_id": string | null,"key_prefix": string | null,"near_key_id": string | null,"outcome": Database["public"]['Enums']["key_redemption_outcome"],"user_agent": string | null,"user_id": string | null,"verdict": Database["public"]['Enums']["key_attempt_verdict"]
                  }
                  ComputedFields: never
                  Insert: {
                    "address_tag"?: string | null,"attempted_at"?: string,"id"?: string,"ip_address"?: unknown,"key_id"?: string | null,"key_prefix"?: string | null,"near_key_id"?: string | null,"outcome": Database["public"]['Enums']["key_redemption_outcome"],"user_agent"?: string | null,"user_id"?: string | null,"verdict"?: never
                  }
                  Update: {
                    "address_tag"?: string | null,"attempted_at"?: string,"id"?: string,"ip_address"?: unknown,"key_id"?: string | null,"key_prefix"?: string | null,"near_key_id"?: string | null,"outcome"?: Database["public"]['Enums']["key_redemption_outcome"],"user_agent"?: string | null,"user_id"?: string | null,"verdict"?: never
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_attempts_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_near_key_id_fkey"
      columns: ["near_key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_near_key_id_fkey"
      columns: ["near_key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_key_batches": {
                  Row: {
                    "created_at": string,"created_by": string | null,"current_uses": number,"id": string,"max_uses": number | null,"name": string,"notes": string | null,"owner_id": string | null,"quantity": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"current_uses"?: number,"id"?: string,"max_uses"?: number | null,"name": string,"notes"?: string | null,"owner_id"?: string | null,"quantity": number
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"current_uses"?: number,"id"?: string,"max_uses"?: number | null,"name"?: string,"notes"?: string | null,"owner_id"?: string | null,"quantity"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_batches_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "consultation_key_batches_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"consultation_key_events": {
                  Row: {
                    "actor_id": string | null,"after": Json | null,"before": Json | null,"event": Database["public"]['Enums']["consultation_key_event"],"id": string,"key_id": string,"occurred_at": string,"reason": string | null,"run_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "actor_id"?: string | null,"after"?: Json | null,"before"?: Json | null,"event": Database["public"]['Enums']["consultation_key_event"],"id"?: string,"key_id": string,"occurred_at"?: string,"reason"?: string | null,"run_id": string
                  }
                  Update: {
                    "actor_id"?: string | null,"after"?: Json | null,"before"?: Json | null,"event"?: Database["public"]['Enums']["consultation_key_event"],"id"?: string,"key_id"?: string,"occurred_at"?: string,"reason"?: string | null,"run_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_events_actor_id_fkey"
      columns: ["actor_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "consultation_key_events_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_events_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_key_rotations": {
                  Row: {
                    "id": string,"key_id": string,"key_last4": string,"key_value": string,"reason": string,"rotated_at": string,"rotated_by": string | null,"valid_until": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"key_id": string,"key_last4": string,"key_value": string,"reason": string,"rotated_at"?: string,"rotated_by"?: string | null,"valid_until": string
                  }
                  Update: {
                    "id"?: string,"key_id"?: string,"key_last4"?: string,"key_value"?: string,"reason"?: string,"rotated_at"?: string,"rotated_by"?: string | null,"valid_until"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_rotations_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_rotations_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_rotations_rotated_by_fkey"
      columns: ["rotated_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"consultation_key_usage": {
                  Row: {
                    "address_tag": string | null,"id": string,"idempotency_key": string,"ip_address": unknown,"key_id": string,"redeemed_at": string,"session_id": string | null,"user_agent": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "address_tag"?: string | null,"id"?: string,"idempotency_key": string,"ip_address"?: unknown,"key_id": string,"redeemed_at"?: string,"session_id"?: string | null,"user_agent"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "address_tag"?: string | null,"id"?: string,"idempotency_key"?: string,"ip_address"?: unknown,"key_id"?: string,"redeemed_at"?: string,"session_id"?: string | null,"user_agent"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_usage_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_usage_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_usage_session_id_fkey"
      columns: ["session_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_usage_session_id_fkey"
      columns: ["session_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_usage_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_usage_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_keys": {
                  Row: {
                    "assigned_email": string | null,"assigned_search": string | null,"assigned_user_id": string | null,"batch_id": string,"campaign_code": string | null,"created_at": string,"created_by": string | null,"current_uses": number,"days_after_first_use": number | null,"delivered_at": string | null,"delivery_channel": Database["public"]['Enums']["key_delivery_channel"] | null,"expires_at": string | null,"first_used_at": string | null,"id": string,"is_active": boolean,"is_exhausted": boolean,"key_last4": string,"key_prefix": string,"key_value": string,"max_uses": number,"not_before": string | null,"notes": string | null,"revoked_at": string | null,"revoked_reason": string | null,"rotated_at": string | null,"tags": (string)[],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assigned_email"?: string | null,"assigned_search"?: string | null,"assigned_user_id"?: string | null,"batch_id": string,"campaign_code"?: string | null,"created_at"?: string,"created_by"?: string | null,"current_uses"?: number,"days_after_first_use"?: number | null,"delivered_at"?: string | null,"delivery_channel"?: Database["public"]['Enums']["key_delivery_channel"] | null,"expires_at"?: string | null,"first_used_at"?: string | null,"id"?: string,"is_active"?: boolean,"is_exhausted"?: never,"key_last4": string,"key_prefix"?: string,"key_value": string,"max_uses"?: number,"not_before"?: string | null,"notes"?: string | null,"revoked_at"?: string | null,"revoked_reason"?: string | null,"rotated_at"?: string | null,"tags"?: (string)[],"updated_at"?: string
                  }
                  Update: {
                    "assigned_email"?: string | null,"assigned_search"?: string | null,"assigned_user_id"?: string | null,"batch_id"?: string,"campaign_code"?: string | null,"created_at"?: string,"created_by"?: string | null,"current_uses"?: number,"days_after_first_use"?: number | null,"delivered_at"?: string | null,"delivery_channel"?: Database["public"]['Enums']["key_delivery_channel"] | null,"expires_at"?: string | null,"first_used_at"?: string | null,"id"?: string,"is_active"?: boolean,"is_exhausted"?: never,"key_last4"?: string,"key_prefix"?: string,"key_value"?: string,"max_uses"?: number,"not_before"?: string | null,"notes"?: string | null,"revoked_at"?: string | null,"revoked_reason"?: string | null,"rotated_at"?: string | null,"tags"?: (string)[],"updated_at"?: string
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
      referencedRelation: "consultation_key_batch_summaries"
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
                },"consultation_messages": {
                  Row: {
                    "content": string,"created_at": string,"id": string,"role": Database["public"]['Enums']["consultation_message_role"],"section": number,"session_id": string,"tokens": number | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": string,"created_at"?: string,"id"?: string,"role": Database["public"]['Enums']["consultation_message_role"],"section": number,"session_id": string,"tokens"?: number | null,"user_id": string
                  }
                  Update: {
                    "content"?: string,"created_at"?: string,"id"?: string,"role"?: Database["public"]['Enums']["consultation_message_role"],"section"?: number,"session_id"?: string,"tokens"?: number | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_messages_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "consultation_messages_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "consultation_messages_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_messages_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_sessions": {
                  Row: {
                    "abandoned_at": string | null,"completed_at": string | null,"consultation_key_id": string | null,"created_at": string,"current_section": number,"id": string,"last_activity_at": string,"progress_percentage": number,"started_at": string,"state": NonNullable<Json>,"status": Database["public"]['Enums']["consultation_session_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "abandoned_at"?: string | null,"completed_at"?: string | null,"consultation_key_id"?: string | null,"created_at"?: string,"current_section"?: number,"id"?: string,"last_activity_at"?: string,"progress_percentage"?: number,"started_at"?: string,"state"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["consultation_session_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "abandoned_at"?: string | null,"completed_at"?: string | null,"consultation_key_id"?: string | null,"created_at"?: string,"current_section"?: number,"id"?: string,"last_activity_at"?: string,"progress_percentage"?: number,"started_at"?: string,"state"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["consultation_session_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consultation_sessions_consultation_key_id_fkey"
      columns: ["consultation_key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_consultation_key_id_fkey"
      columns: ["consultation_key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
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
      referencedRelation: "film_library"
      referencedColumns: ["id"]
    },{
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
    },{
      foreignKeyName: "content_analytics_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_post_summaries"
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
      referencedRelation: "film_library"
      referencedColumns: ["id"]
    },{
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
                    "check_asked_at": string | null,"check_asked_by": string | null,"check_asked_hash": string | null,"check_findings": NonNullable<Json>,"checked_at": string | null,"checked_hash": string | null,"choices": NonNullable<Json>,"content_hash": string,"created_at": string,"created_by": string | null,"film": string,"id": string,"published_at": string | null,"status": Database["public"]['Enums']["template_status"],"template_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "check_asked_at"?: string | null,"check_asked_by"?: string | null,"check_asked_hash"?: string | null,"check_findings"?: NonNullable<Json>,"checked_at"?: string | null,"checked_hash"?: string | null,"choices"?: NonNullable<Json>,"content_hash"?: never,"created_at"?: string,"created_by"?: string | null,"film": string,"id"?: string,"published_at"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_id": string,"version": number
                  }
                  Update: {
                    "check_asked_at"?: string | null,"check_asked_by"?: string | null,"check_asked_hash"?: string | null,"check_findings"?: NonNullable<Json>,"checked_at"?: string | null,"checked_hash"?: string | null,"choices"?: NonNullable<Json>,"content_hash"?: never,"created_at"?: string,"created_by"?: string | null,"film"?: string,"id"?: string,"published_at"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_template_versions_check_asked_by_fkey"
      columns: ["check_asked_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
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
                    "created_at": string,"current_version_id": string | null,"customizable_fields": (string)[],"film": string,"id": string,"is_active": boolean,"preview_url": string | null,"status": Database["public"]['Enums']["template_status"],"template_config": NonNullable<Json>,"template_name": string,"template_type": Database["public"]['Enums']["template_type"],"trending_at": string,"trending_score": number,"updated_at": string,"usage_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"current_version_id"?: string | null,"customizable_fields"?: (string)[],"film": string,"id"?: string,"is_active"?: boolean,"preview_url"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_config"?: NonNullable<Json>,"template_name": string,"template_type"?: Database["public"]['Enums']["template_type"],"trending_at"?: string,"trending_score"?: number,"updated_at"?: string,"usage_count"?: number
                  }
                  Update: {
                    "created_at"?: string,"current_version_id"?: string | null,"customizable_fields"?: (string)[],"film"?: string,"id"?: string,"is_active"?: boolean,"preview_url"?: string | null,"status"?: Database["public"]['Enums']["template_status"],"template_config"?: NonNullable<Json>,"template_name"?: string,"template_type"?: Database["public"]['Enums']["template_type"],"trending_at"?: string,"trending_score"?: number,"updated_at"?: string,"usage_count"?: number
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
                },"context_snapshots": {
                  Row: {
                    "calendar_load": number | null,"captured_at": string,"created_at": string,"cycle_phase": Database["public"]['Enums']["cycle_phase"] | null,"data": NonNullable<Json>,"energy_level": number | null,"id": string,"is_working_day": boolean | null,"location_type": Database["public"]['Enums']["location_type"] | null,"sleep_hours": number | null,"social_context": Database["public"]['Enums']["social_context"] | null,"steps_so_far": number | null,"stress_level": number | null,"temperature_c": number | null,"updated_at": string,"user_id": string,"weather": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "calendar_load"?: number | null,"captured_at"?: string,"created_at"?: string,"cycle_phase"?: Database["public"]['Enums']["cycle_phase"] | null,"data"?: NonNullable<Json>,"energy_level"?: number | null,"id"?: string,"is_working_day"?: boolean | null,"location_type"?: Database["public"]['Enums']["location_type"] | null,"sleep_hours"?: number | null,"social_context"?: Database["public"]['Enums']["social_context"] | null,"steps_so_far"?: number | null,"stress_level"?: number | null,"temperature_c"?: number | null,"updated_at"?: string,"user_id": string,"weather"?: string | null
                  }
                  Update: {
                    "calendar_load"?: number | null,"captured_at"?: string,"created_at"?: string,"cycle_phase"?: Database["public"]['Enums']["cycle_phase"] | null,"data"?: NonNullable<Json>,"energy_level"?: number | null,"id"?: string,"is_working_day"?: boolean | null,"location_type"?: Database["public"]['Enums']["location_type"] | null,"sleep_hours"?: number | null,"social_context"?: Database["public"]['Enums']["social_context"] | null,"steps_so_far"?: number | null,"stress_level"?: number | null,"temperature_c"?: number | null,"updated_at"?: string,"user_id"?: string,"weather"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "context_snapshots_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "context_snapshots_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"conversation_summaries": {
                  Row: {
                    "ai_model": string | null,"commitments": (string)[],"conversation_id": string,"cost_usd": number | null,"covers_from": string,"covers_until": string,"created_at": string,"facts_learned": NonNullable<Json>,"id": string,"key_topics": (string)[],"message_count": number,"open_questions": (string)[],"summary": string,"tokens_used": number | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"commitments"?: (string)[],"conversation_id": string,"cost_usd"?: number | null,"covers_from": string,"covers_until": string,"created_at"?: string,"facts_learned"?: NonNullable<Json>,"id"?: string,"key_topics"?: (string)[],"message_count"?: number,"open_questions"?: (string)[],"summary": string,"tokens_used"?: number | null,"user_id": string
                  }
                  Update: {
                    "ai_model"?: string | null,"commitments"?: (string)[],"conversation_id"?: string,"cost_usd"?: number | null,"covers_from"?: string,"covers_until"?: string,"created_at"?: string,"facts_learned"?: NonNullable<Json>,"id"?: string,"key_topics"?: (string)[],"message_count"?: number,"open_questions"?: (string)[],"summary"?: string,"tokens_used"?: number | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_summaries_conversation_fkey"
      columns: ["conversation_id","user_id"]
isOneToOne: false
      referencedRelation: "coach_conversations"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "conversation_summaries_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "conversation_summaries_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"cravings": {
                  Row: {
                    "amount_eaten_kcal": number | null,"coping_strategy": string | null,"craved_food": string,"created_at": string,"duration_minutes": number | null,"hours_since_last_meal": number | null,"hunger_level": number | null,"id": string,"intensity": number,"location": string | null,"occurred_at": string,"outcome": Database["public"]['Enums']["craving_outcome"] | null,"stress_level": number | null,"trigger": Database["public"]['Enums']["craving_trigger"],"trigger_note": string | null,"updated_at": string,"user_id": string,"was_predicted": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_eaten_kcal"?: number | null,"coping_strategy"?: string | null,"craved_food": string,"created_at"?: string,"duration_minutes"?: number | null,"hours_since_last_meal"?: number | null,"hunger_level"?: number | null,"id"?: string,"intensity": number,"location"?: string | null,"occurred_at"?: string,"outcome"?: Database["public"]['Enums']["craving_outcome"] | null,"stress_level"?: number | null,"trigger"?: Database["public"]['Enums']["craving_trigger"],"trigger_note"?: string | null,"updated_at"?: string,"user_id": string,"was_predicted"?: boolean
                  }
                  Update: {
                    "amount_eaten_kcal"?: number | null,"coping_strategy"?: string | null,"craved_food"?: string,"created_at"?: string,"duration_minutes"?: number | null,"hours_since_last_meal"?: number | null,"hunger_level"?: number | null,"id"?: string,"intensity"?: number,"location"?: string | null,"occurred_at"?: string,"outcome"?: Database["public"]['Enums']["craving_outcome"] | null,"stress_level"?: number | null,"trigger"?: Database["public"]['Enums']["craving_trigger"],"trigger_note"?: string | null,"updated_at"?: string,"user_id"?: string,"was_predicted"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "cravings_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "cravings_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"custom_foods": {
                  Row: {
                    "barcode_ean": string | null,"brand_name": string | null,"calories": number,"created_at": string,"dietary_fiber_g": number | null,"id": string,"image_url": string | null,"is_favorite": boolean,"last_used_at": string | null,"name": string,"nutrition": NonNullable<Json>,"protein_g": number,"serving_size": number,"serving_unit": string,"total_carbs_g": number,"total_fat_g": number,"updated_at": string,"usage_count": number,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "barcode_ean"?: string | null,"brand_name"?: string | null,"calories": number,"created_at"?: string,"dietary_fiber_g"?: number | null,"id"?: string,"image_url"?: string | null,"is_favorite"?: boolean,"last_used_at"?: string | null,"name": string,"nutrition"?: NonNullable<Json>,"protein_g"?: number,"serving_size"?: number,"serving_unit"?: string,"total_carbs_g"?: number,"total_fat_g"?: number,"updated_at"?: string,"usage_count"?: number,"user_id": string
                  }
                  Update: {
                    "barcode_ean"?: string | null,"brand_name"?: string | null,"calories"?: number,"created_at"?: string,"dietary_fiber_g"?: number | null,"id"?: string,"image_url"?: string | null,"is_favorite"?: boolean,"last_used_at"?: string | null,"name"?: string,"nutrition"?: NonNullable<Json>,"protein_g"?: number,"serving_size"?: number,"serving_unit"?: string,"total_carbs_g"?: number,"total_fat_g"?: number,"updated_at"?: string,"usage_count"?: number,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "custom_foods_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "custom_foods_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"daily_nutrition_summaries": {
                  Row: {
                    "calcium_mg": number,"child_id": string | null,"created_at": string,"date": string,"first_meal_at": string | null,"folate_mcg": number,"id": string,"iron_mg": number,"last_meal_at": string | null,"meal_count": number,"total_calories": number,"total_carbs_g": number,"total_fat_g": number,"total_fiber_g": number,"total_protein_g": number,"total_sodium_mg": number,"total_sugar_g": number,"updated_at": string,"user_id": string,"vitamin_a_mcg": number,"vitamin_c_mg": number,"vitamin_d_mcg": number,"zinc_mg": number
                  }
                  ComputedFields: never
                  Insert: {
                    "calcium_mg"?: number,"child_id"?: string | null,"created_at"?: string,"date": string,"first_meal_at"?: string | null,"folate_mcg"?: number,"id"?: string,"iron_mg"?: number,"last_meal_at"?: string | null,"meal_count"?: number,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number,"total_protein_g"?: number,"total_sodium_mg"?: number,"total_sugar_g"?: number,"updated_at"?: string,"user_id": string,"vitamin_a_mcg"?: number,"vitamin_c_mg"?: number,"vitamin_d_mcg"?: number,"zinc_mg"?: number
                  }
                  Update: {
                    "calcium_mg"?: number,"child_id"?: string | null,"created_at"?: string,"date"?: string,"first_meal_at"?: string | null,"folate_mcg"?: number,"id"?: string,"iron_mg"?: number,"last_meal_at"?: string | null,"meal_count"?: number,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number,"total_protein_g"?: number,"total_sodium_mg"?: number,"total_sugar_g"?: number,"updated_at"?: string,"user_id"?: string,"vitamin_a_mcg"?: number,"vitamin_c_mg"?: number,"vitamin_d_mcg"?: number,"zinc_mg"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "daily_nutrition_summaries_child_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "daily_nutrition_summaries_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "daily_nutrition_summaries_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"day_overrides": {
                  Row: {
                    "applied_at": string | null,"confidence": number | null,"context_log_id": string | null,"created_at": string,"date": string,"decided_as": string | null,"decided_at": string | null,"decided_by": string | null,"decision_note": string | null,"id": string,"nutrition_override": Json | null,"override_type": Database["public"]['Enums']["override_type"],"program_id": string | null,"reason_code": Database["public"]['Enums']["adjustment_reason"],"reason_details": string | null,"status": Database["public"]['Enums']["override_status"],"training_override": Json | null,"triggered_by": NonNullable<Json>,"undone_at": string | null,"updated_at": string,"user_id": string,"user_overridden": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "applied_at"?: string | null,"confidence"?: number | null,"context_log_id"?: string | null,"created_at"?: string,"date": string,"decided_as"?: string | null,"decided_at"?: string | null,"decided_by"?: string | null,"decision_note"?: string | null,"id"?: string,"nutrition_override"?: Json | null,"override_type": Database["public"]['Enums']["override_type"],"program_id"?: string | null,"reason_code": Database["public"]['Enums']["adjustment_reason"],"reason_details"?: string | null,"status"?: Database["public"]['Enums']["override_status"],"training_override"?: Json | null,"triggered_by"?: NonNullable<Json>,"undone_at"?: string | null,"updated_at"?: string,"user_id": string,"user_overridden"?: boolean
                  }
                  Update: {
                    "applied_at"?: string | null,"confidence"?: number | null,"context_log_id"?: string | null,"created_at"?: string,"date"?: string,"decided_as"?: string | null,"decided_at"?: string | null,"decided_by"?: string | null,"decision_note"?: string | null,"id"?: string,"nutrition_override"?: Json | null,"override_type"?: Database["public"]['Enums']["override_type"],"program_id"?: string | null,"reason_code"?: Database["public"]['Enums']["adjustment_reason"],"reason_details"?: string | null,"status"?: Database["public"]['Enums']["override_status"],"training_override"?: Json | null,"triggered_by"?: NonNullable<Json>,"undone_at"?: string | null,"updated_at"?: string,"user_id"?: string,"user_overridden"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "day_overrides_context_log_id_fkey"
      columns: ["context_log_id"]
isOneToOne: false
      referencedRelation: "user_context_log"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "day_overrides_decided_by_fkey"
      columns: ["decided_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "day_overrides_program_id_fkey"
      columns: ["program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "day_overrides_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "day_overrides_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"decision_fatigue_tracking": {
                  Row: {
                    "created_at": string,"decisions_estimate": number | null,"fatigue_level": number,"food_decisions": number | null,"hours_awake": number | null,"hours_since_break": number | null,"id": string,"led_to_unplanned_eating": boolean,"mitigation": string | null,"note": string | null,"tracked_at": string,"updated_at": string,"user_id": string,"willpower_level": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"decisions_estimate"?: number | null,"fatigue_level": number,"food_decisions"?: number | null,"hours_awake"?: number | null,"hours_since_break"?: number | null,"id"?: string,"led_to_unplanned_eating"?: boolean,"mitigation"?: string | null,"note"?: string | null,"tracked_at"?: string,"updated_at"?: string,"user_id": string,"willpower_level"?: number | null
                  }
                  Update: {
                    "created_at"?: string,"decisions_estimate"?: number | null,"fatigue_level"?: number,"food_decisions"?: number | null,"hours_awake"?: number | null,"hours_since_break"?: number | null,"id"?: string,"led_to_unplanned_eating"?: boolean,"mitigation"?: string | null,"note"?: string | null,"tracked_at"?: string,"updated_at"?: string,"user_id"?: string,"willpower_level"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "decision_fatigue_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "decision_fatigue_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"event_types": {
                  Row: {
                    "code": string,"created_at": string,"description": string | null,"id": string,"is_active": boolean,"lead_days": number,"name": string,"typical_impact": Database["public"]['Enums']["event_impact"],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"lead_days"?: number,"name": string,"typical_impact": Database["public"]['Enums']["event_impact"],"updated_at"?: string
                  }
                  Update: {
                    "code"?: string,"created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"lead_days"?: number,"name"?: string,"typical_impact"?: Database["public"]['Enums']["event_impact"],"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"exercise_plan_items": {
                  Row: {
                    "alternatives": (string)[],"created_at": string,"distance_meters": number | null,"duration_seconds": number | null,"equipment": (string)[],"exercise_id": string | null,"exercise_name": string,"id": string,"is_warm_up": boolean,"item_order": number,"muscle_groups": (string)[],"notes": string | null,"reps_in_reserve": number | null,"reps_max": number | null,"reps_min": number | null,"rest_seconds": number | null,"session_instance_id": string,"sets": number | null,"superset_group": string | null,"target_load_kg": number | null,"target_load_pct": number | null,"target_rpe": number | null,"tempo": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alternatives"?: (string)[],"created_at"?: string,"distance_meters"?: number | null,"duration_seconds"?: number | null,"equipment"?: (string)[],"exercise_id"?: string | null,"exercise_name": string,"id"?: string,"is_warm_up"?: boolean,"item_order": number,"muscle_groups"?: (string)[],"notes"?: string | null,"reps_in_reserve"?: number | null,"reps_max"?: number | null,"reps_min"?: number | null,"rest_seconds"?: number | null,"session_instance_id": string,"sets"?: number | null,"superset_group"?: string | null,"target_load_kg"?: number | null,"target_load_pct"?: number | null,"target_rpe"?: number | null,"tempo"?: string | null
                  }
                  Update: {
                    "alternatives"?: (string)[],"created_at"?: string,"distance_meters"?: number | null,"duration_seconds"?: number | null,"equipment"?: (string)[],"exercise_id"?: string | null,"exercise_name"?: string,"id"?: string,"is_warm_up"?: boolean,"item_order"?: number,"muscle_groups"?: (string)[],"notes"?: string | null,"reps_in_reserve"?: number | null,"reps_max"?: number | null,"reps_min"?: number | null,"rest_seconds"?: number | null,"session_instance_id"?: string,"sets"?: number | null,"superset_group"?: string | null,"target_load_kg"?: number | null,"target_load_pct"?: number | null,"target_rpe"?: number | null,"tempo"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "exercise_plan_items_exercise_id_fkey"
      columns: ["exercise_id"]
isOneToOne: false
      referencedRelation: "exercises"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "exercise_plan_items_session_instance_id_fkey"
      columns: ["session_instance_id"]
isOneToOne: false
      referencedRelation: "session_instances"
      referencedColumns: ["id"]
    }
                  ]
                },"exercise_sets": {
                  Row: {
                    "activity_id": string,"created_at": string,"distance_meters": number | null,"duration_seconds": number | null,"estimated_1rm_kg": number | null,"exercise_id": string | null,"exercise_name": string,"exercise_order": number,"exercise_plan_item_id": string | null,"id": string,"is_personal_record": boolean,"notes": string | null,"reps": number | null,"reps_in_reserve": number | null,"rest_seconds": number | null,"rpe": number | null,"set_number": number,"set_type": Database["public"]['Enums']["exercise_set_type"],"updated_at": string,"volume_kg": number | null,"weight_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"created_at"?: string,"distance_meters"?: number | null,"duration_seconds"?: number | null,"estimated_1rm_kg"?: never,"exercise_id"?: string | null,"exercise_name": string,"exercise_order"?: number,"exercise_plan_item_id"?: string | null,"id"?: string,"is_personal_record"?: boolean,"notes"?: string | null,"reps"?: number | null,"reps_in_reserve"?: number | null,"rest_seconds"?: number | null,"rpe"?: number | null,"set_number": number,"set_type"?: Database["public"]['Enums']["exercise_set_type"],"updated_at"?: string,"volume_kg"?: never,"weight_kg"?: number | null
                  }
                  Update: {
                    "activity_id"?: string,"created_at"?: string,"distance_meters"?: number | null,"duration_seconds"?: number | null,"estimated_1rm_kg"?: never,"exercise_id"?: string | null,"exercise_name"?: string,"exercise_order"?: number,"exercise_plan_item_id"?: string | null,"id"?: string,"is_personal_record"?: boolean,"notes"?: string | null,"reps"?: number | null,"reps_in_reserve"?: number | null,"rest_seconds"?: number | null,"rpe"?: number | null,"set_number"?: number,"set_type"?: Database["public"]['Enums']["exercise_set_type"],"updated_at"?: string,"volume_kg"?: never,"weight_kg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "exercise_sets_activity_id_fkey"
      columns: ["activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "exercise_sets_exercise_id_fkey"
      columns: ["exercise_id"]
isOneToOne: false
      referencedRelation: "exercises"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "exercise_sets_exercise_plan_item_id_fkey"
      columns: ["exercise_plan_item_id"]
isOneToOne: false
      referencedRelation: "exercise_plan_items"
      referencedColumns: ["id"]
    }
                  ]
                },"exercises": {
                  Row: {
                    "code": string,"created_at": string,"difficulty": Database["public"]['Enums']["experience_level"],"equipment": (string)[],"id": string,"is_active": boolean,"is_compound": boolean,"is_unilateral": boolean,"movement_pattern": Database["public"]['Enums']["movement_pattern"],"name": string,"primary_muscles": (string)[],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"],"equipment"?: (string)[],"id"?: string,"is_active"?: boolean,"is_compound"?: boolean,"is_unilateral"?: boolean,"movement_pattern": Database["public"]['Enums']["movement_pattern"],"name": string,"primary_muscles"?: (string)[],"updated_at"?: string
                  }
                  Update: {
                    "code"?: string,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"],"equipment"?: (string)[],"id"?: string,"is_active"?: boolean,"is_compound"?: boolean,"is_unilateral"?: boolean,"movement_pattern"?: Database["public"]['Enums']["movement_pattern"],"name"?: string,"primary_muscles"?: (string)[],"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"fasting_sessions": {
                  Row: {
                    "break_reason": string | null,"created_at": string,"duration_hours": number | null,"ended_at": string | null,"energy_level": number | null,"hunger_level": number | null,"id": string,"notes": string | null,"protocol": Database["public"]['Enums']["fasting_protocol"],"started_at": string,"status": Database["public"]['Enums']["fasting_status"],"target_hours": number,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "break_reason"?: string | null,"created_at"?: string,"duration_hours"?: never,"ended_at"?: string | null,"energy_level"?: number | null,"hunger_level"?: number | null,"id"?: string,"notes"?: string | null,"protocol"?: Database["public"]['Enums']["fasting_protocol"],"started_at"?: string,"status"?: Database["public"]['Enums']["fasting_status"],"target_hours"?: number,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "break_reason"?: string | null,"created_at"?: string,"duration_hours"?: never,"ended_at"?: string | null,"energy_level"?: number | null,"hunger_level"?: number | null,"id"?: string,"notes"?: string | null,"protocol"?: Database["public"]['Enums']["fasting_protocol"],"started_at"?: string,"status"?: Database["public"]['Enums']["fasting_status"],"target_hours"?: number,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "fasting_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "fasting_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"film_automation_runs": {
                  Row: {
                    "automation_id": string,"batch_id": string | null,"films": number,"id": string,"left_out": NonNullable<Json>,"message": string | null,"outcome": Database["public"]['Enums']["film_run_outcome"],"ran_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "automation_id": string,"batch_id"?: string | null,"films"?: number,"id"?: string,"left_out"?: NonNullable<Json>,"message"?: string | null,"outcome": Database["public"]['Enums']["film_run_outcome"],"ran_at"?: string
                  }
                  Update: {
                    "automation_id"?: string,"batch_id"?: string | null,"films"?: number,"id"?: string,"left_out"?: NonNullable<Json>,"message"?: string | null,"outcome"?: Database["public"]['Enums']["film_run_outcome"],"ran_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "film_automation_runs_automation_id_fkey"
      columns: ["automation_id"]
isOneToOne: false
      referencedRelation: "film_automations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_automation_runs_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "film_batch_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_automation_runs_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "film_batches"
      referencedColumns: ["id"]
    }
                  ]
                },"film_automations": {
                  Row: {
                    "at_hour": number,"created_at": string,"created_by": string | null,"films_per_run": number,"id": string,"is_paused": boolean,"most_in_review": number,"name": string,"next_run_at": string,"rule": NonNullable<Json>,"template_id": string,"time_zone": string,"updated_at": string,"weekday": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "at_hour"?: number,"created_at"?: string,"created_by"?: string | null,"films_per_run"?: number,"id"?: string,"is_paused"?: boolean,"most_in_review"?: number,"name": string,"next_run_at"?: string,"rule": NonNullable<Json>,"template_id": string,"time_zone"?: string,"updated_at"?: string,"weekday"?: number | null
                  }
                  Update: {
                    "at_hour"?: number,"created_at"?: string,"created_by"?: string | null,"films_per_run"?: number,"id"?: string,"is_paused"?: boolean,"most_in_review"?: number,"name"?: string,"next_run_at"?: string,"rule"?: NonNullable<Json>,"template_id"?: string,"time_zone"?: string,"updated_at"?: string,"weekday"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "film_automations_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "film_automations_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_automations_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    }
                  ]
                },"film_batch_items": {
                  Row: {
                    "approved_hash": string | null,"batch_id": string,"created_at": string,"draft_id": string | null,"final_id": string | null,"id": string,"position": number,"problem": string | null,"reason": string | null,"refusals": (string)[],"review": Database["public"]['Enums']["film_review"],"reviewed_at": string | null,"reviewed_by": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_hash"?: string | null,"batch_id": string,"created_at"?: string,"draft_id"?: string | null,"final_id"?: string | null,"id"?: string,"position": number,"problem"?: string | null,"reason"?: string | null,"refusals"?: (string)[],"review"?: Database["public"]['Enums']["film_review"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "approved_hash"?: string | null,"batch_id"?: string,"created_at"?: string,"draft_id"?: string | null,"final_id"?: string | null,"id"?: string,"position"?: number,"problem"?: string | null,"reason"?: string | null,"refusals"?: (string)[],"review"?: Database["public"]['Enums']["film_review"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "film_batch_items_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "film_batch_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "film_batches"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_draft_id_fkey"
      columns: ["draft_id"]
isOneToOne: false
      referencedRelation: "video_generation_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_draft_id_fkey"
      columns: ["draft_id"]
isOneToOne: false
      referencedRelation: "viral_video_generations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_final_id_fkey"
      columns: ["final_id"]
isOneToOne: false
      referencedRelation: "video_generation_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_final_id_fkey"
      columns: ["final_id"]
isOneToOne: false
      referencedRelation: "viral_video_generations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_reviewed_by_fkey"
      columns: ["reviewed_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "film_batch_items_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"film_batches": {
                  Row: {
                    "cancelled_at": string | null,"choices": NonNullable<Json>,"created_at": string,"id": string,"name": string,"preset": string,"renderer_version": string,"requested_by": string | null,"selection": NonNullable<Json>,"template_id": string,"template_version_id": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "cancelled_at"?: string | null,"choices"?: NonNullable<Json>,"created_at"?: string,"id"?: string,"name": string,"preset"?: string,"renderer_version"?: string,"requested_by"?: string | null,"selection": NonNullable<Json>,"template_id": string,"template_version_id": string,"updated_at"?: string
                  }
                  Update: {
                    "cancelled_at"?: string | null,"choices"?: NonNullable<Json>,"created_at"?: string,"id"?: string,"name"?: string,"preset"?: string,"renderer_version"?: string,"requested_by"?: string | null,"selection"?: NonNullable<Json>,"template_id"?: string,"template_version_id"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "film_batches_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "film_batches_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batches_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batches_template_version_id_fkey"
      columns: ["template_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"film_exports": {
                  Row: {
                    "choices": NonNullable<Json>,"consent_ended_at": string | null,"content_hash": string,"created_at": string,"deleted_at": string | null,"ended_at": string | null,"exported_by": string | null,"file_sha256": string | null,"file_size_bytes": number | null,"film": string,"frames": number | null,"id": string,"message": string | null,"preset": string,"renderer_version": string,"source_data": NonNullable<Json>,"status": Database["public"]['Enums']["film_export_status"],"template_version_id": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "choices"?: NonNullable<Json>,"consent_ended_at"?: string | null,"content_hash": string,"created_at"?: string,"deleted_at"?: string | null,"ended_at"?: string | null,"exported_by"?: string | null,"file_sha256"?: string | null,"file_size_bytes"?: number | null,"film": string,"frames"?: number | null,"id"?: string,"message"?: string | null,"preset"?: string,"renderer_version": string,"source_data": NonNullable<Json>,"status"?: Database["public"]['Enums']["film_export_status"],"template_version_id": string,"user_id": string
                  }
                  Update: {
                    "choices"?: NonNullable<Json>,"consent_ended_at"?: string | null,"content_hash"?: string,"created_at"?: string,"deleted_at"?: string | null,"ended_at"?: string | null,"exported_by"?: string | null,"file_sha256"?: string | null,"file_size_bytes"?: number | null,"film"?: string,"frames"?: number | null,"id"?: string,"message"?: string | null,"preset"?: string,"renderer_version"?: string,"source_data"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["film_export_status"],"template_version_id"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "film_exports_exported_by_fkey"
      columns: ["exported_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "film_exports_template_version_id_fkey"
      columns: ["template_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_exports_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_exports_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"food_entries": {
                  Row: {
                    "ai_confidence": number | null,"ai_extracted": boolean,"calories": number,"carbs_g": number,"created_at": string,"custom_food_id": string | null,"eaten_pct": number,"eating_duration_minutes": number | null,"eating_location": Database["public"]['Enums']["eating_location"] | null,"fat_g": number,"fiber_g": number | null,"food_id": string | null,"food_name": string,"fullness_after": number | null,"hunger_before": number | null,"id": string,"is_planned": boolean | null,"item_order": number,"meal_id": string,"notes": string | null,"original_estimate": Json | null,"preparation": string | null,"protein_g": number,"quantity": number,"satisfaction_rating": number | null,"saturated_fat_g": number | null,"sodium_mg": number | null,"sugar_g": number | null,"unit": string,"updated_at": string,"user_corrected": boolean,"weight_g": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_confidence"?: number | null,"ai_extracted"?: boolean,"calories"?: number,"carbs_g"?: number,"created_at"?: string,"custom_food_id"?: string | null,"eaten_pct"?: number,"eating_duration_minutes"?: number | null,"eating_location"?: Database["public"]['Enums']["eating_location"] | null,"fat_g"?: number,"fiber_g"?: number | null,"food_id"?: string | null,"food_name": string,"fullness_after"?: number | null,"hunger_before"?: number | null,"id"?: string,"is_planned"?: boolean | null,"item_order"?: number,"meal_id": string,"notes"?: string | null,"original_estimate"?: Json | null,"preparation"?: string | null,"protein_g"?: number,"quantity"?: number,"satisfaction_rating"?: number | null,"saturated_fat_g"?: number | null,"sodium_mg"?: number | null,"sugar_g"?: number | null,"unit"?: string,"updated_at"?: string,"user_corrected"?: boolean,"weight_g"?: number | null
                  }
                  Update: {
                    "ai_confidence"?: number | null,"ai_extracted"?: boolean,"calories"?: number,"carbs_g"?: number,"created_at"?: string,"custom_food_id"?: string | null,"eaten_pct"?: number,"eating_duration_minutes"?: number | null,"eating_location"?: Database["public"]['Enums']["eating_location"] | null,"fat_g"?: number,"fiber_g"?: number | null,"food_id"?: string | null,"food_name"?: string,"fullness_after"?: number | null,"hunger_before"?: number | null,"id"?: string,"is_planned"?: boolean | null,"item_order"?: number,"meal_id"?: string,"notes"?: string | null,"original_estimate"?: Json | null,"preparation"?: string | null,"protein_g"?: number,"quantity"?: number,"satisfaction_rating"?: number | null,"saturated_fat_g"?: number | null,"sodium_mg"?: number | null,"sugar_g"?: number | null,"unit"?: string,"updated_at"?: string,"user_corrected"?: boolean,"weight_g"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "food_entries_custom_food_id_fkey"
      columns: ["custom_food_id"]
isOneToOne: false
      referencedRelation: "custom_foods"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "food_entries_food_id_fkey"
      columns: ["food_id"]
isOneToOne: false
      referencedRelation: "foods"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "food_entries_meal_id_fkey"
      columns: ["meal_id"]
isOneToOne: false
      referencedRelation: "meals"
      referencedColumns: ["id"]
    }
                  ]
                },"food_environment_audits": {
                  Row: {
                    "answers": NonNullable<Json>,"audited_at": string,"created_at": string,"eats_at_screen": boolean | null,"environment": Database["public"]['Enums']["food_environment"],"environment_score": number | null,"has_cooking_equipment": boolean | null,"has_prepared_meals": boolean | null,"healthy_foods_visible": number | null,"household_support": number | null,"id": string,"note": string | null,"photo_urls": (string)[],"recommendations": (string)[],"trigger_foods": (string)[],"trigger_foods_visible": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "answers"?: NonNullable<Json>,"audited_at"?: string,"created_at"?: string,"eats_at_screen"?: boolean | null,"environment"?: Database["public"]['Enums']["food_environment"],"environment_score"?: number | null,"has_cooking_equipment"?: boolean | null,"has_prepared_meals"?: boolean | null,"healthy_foods_visible"?: number | null,"household_support"?: number | null,"id"?: string,"note"?: string | null,"photo_urls"?: (string)[],"recommendations"?: (string)[],"trigger_foods"?: (string)[],"trigger_foods_visible"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "answers"?: NonNullable<Json>,"audited_at"?: string,"created_at"?: string,"eats_at_screen"?: boolean | null,"environment"?: Database["public"]['Enums']["food_environment"],"environment_score"?: number | null,"has_cooking_equipment"?: boolean | null,"has_prepared_meals"?: boolean | null,"healthy_foods_visible"?: number | null,"household_support"?: number | null,"id"?: string,"note"?: string | null,"photo_urls"?: (string)[],"recommendations"?: (string)[],"trigger_foods"?: (string)[],"trigger_foods_visible"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "food_environment_audits_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "food_environment_audits_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"food_photo_training_data": {
                  Row: {
                    "ai_model": string | null,"ai_provider": string | null,"bounding_boxes": NonNullable<Json>,"confidence": number | null,"consent_at": string,"corrected_foods": Json | null,"corrected_nutrition": Json | null,"correction_count": number,"created_at": string,"dataset_split": Database["public"]['Enums']["dataset_split"] | null,"excluded_reason": string | null,"id": string,"image_height": number | null,"image_quality": number | null,"image_url": string,"image_width": number | null,"is_excluded": boolean,"is_verified": boolean,"lighting": Database["public"]['Enums']["photo_lighting"] | null,"meal_id": string | null,"predicted_foods": NonNullable<Json>,"predicted_nutrition": NonNullable<Json>,"updated_at": string,"user_id": string,"verified_at": string | null,"verified_by": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"ai_provider"?: string | null,"bounding_boxes"?: NonNullable<Json>,"confidence"?: number | null,"consent_at": string,"corrected_foods"?: Json | null,"corrected_nutrition"?: Json | null,"correction_count"?: number,"created_at"?: string,"dataset_split"?: Database["public"]['Enums']["dataset_split"] | null,"excluded_reason"?: string | null,"id"?: string,"image_height"?: number | null,"image_quality"?: number | null,"image_url": string,"image_width"?: number | null,"is_excluded"?: boolean,"is_verified"?: boolean,"lighting"?: Database["public"]['Enums']["photo_lighting"] | null,"meal_id"?: string | null,"predicted_foods"?: NonNullable<Json>,"predicted_nutrition"?: NonNullable<Json>,"updated_at"?: string,"user_id": string,"verified_at"?: string | null,"verified_by"?: string | null
                  }
                  Update: {
                    "ai_model"?: string | null,"ai_provider"?: string | null,"bounding_boxes"?: NonNullable<Json>,"confidence"?: number | null,"consent_at"?: string,"corrected_foods"?: Json | null,"corrected_nutrition"?: Json | null,"correction_count"?: number,"created_at"?: string,"dataset_split"?: Database["public"]['Enums']["dataset_split"] | null,"excluded_reason"?: string | null,"id"?: string,"image_height"?: number | null,"image_quality"?: number | null,"image_url"?: string,"image_width"?: number | null,"is_excluded"?: boolean,"is_verified"?: boolean,"lighting"?: Database["public"]['Enums']["photo_lighting"] | null,"meal_id"?: string | null,"predicted_foods"?: NonNullable<Json>,"predicted_nutrition"?: NonNullable<Json>,"updated_at"?: string,"user_id"?: string,"verified_at"?: string | null,"verified_by"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "food_photo_training_data_meal_id_fkey"
      columns: ["meal_id"]
isOneToOne: false
      referencedRelation: "meals"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "food_photo_training_data_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "food_photo_training_data_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "food_photo_training_data_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"foods": {
                  Row: {
                    "added_sugars_g": number | null,"alcohol_g": number | null,"allergens": (string)[],"barcode_ean": string | null,"barcode_upc": string | null,"biotin_mcg": number | null,"brand_name": string | null,"caffeine_mg": number | null,"calcium_mg": number | null,"calories": number,"cholesterol_mg": number | null,"choline_mg": number | null,"chromium_mcg": number | null,"copper_mg": number | null,"created_at": string,"dietary_fiber_g": number | null,"dietary_flags": (string)[],"fluoride_mcg": number | null,"folate_mcg": number | null,"food_group": string | null,"glycemic_index": number | null,"id": string,"image_url": string | null,"ingredients": string | null,"insoluble_fiber_g": number | null,"iodine_mcg": number | null,"iron_mg": number | null,"is_verified": boolean,"magnesium_mg": number | null,"manganese_mg": number | null,"molybdenum_mcg": number | null,"monounsaturated_fat_g": number | null,"name": string,"niacin_mg": number | null,"omega_3_g": number | null,"omega_6_g": number | null,"pantothenic_acid_mg": number | null,"phosphorus_mg": number | null,"polyunsaturated_fat_g": number | null,"potassium_mg": number | null,"protein_g": number,"riboflavin_mg": number | null,"saturated_fat_g": number | null,"search_text": string | null,"selenium_mcg": number | null,"serving_size": number,"serving_unit": string,"serving_weight_g": number | null,"servings": NonNullable<Json>,"sodium_mg": number | null,"soluble_fiber_g": number | null,"source": Database["public"]['Enums']["food_source"],"source_food_id": string | null,"starch_g": number | null,"sugar_alcohols_g": number | null,"thiamin_mg": number | null,"total_carbs_g": number,"total_fat_g": number,"total_sugars_g": number | null,"trans_fat_g": number | null,"updated_at": string,"usage_count": number,"vitamin_a_mcg": number | null,"vitamin_b12_mcg": number | null,"vitamin_b6_mg": number | null,"vitamin_c_mg": number | null,"vitamin_d_mcg": number | null,"vitamin_e_mg": number | null,"vitamin_k_mcg": number | null,"water_g": number | null,"zinc_mg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "added_sugars_g"?: number | null,"alcohol_g"?: number | null,"allergens"?: (string)[],"barcode_ean"?: string | null,"barcode_upc"?: string | null,"biotin_mcg"?: number | null,"brand_name"?: string | null,"caffeine_mg"?: number | null,"calcium_mg"?: number | null,"calories": number,"cholesterol_mg"?: number | null,"choline_mg"?: number | null,"chromium_mcg"?: number | null,"copper_mg"?: number | null,"created_at"?: string,"dietary_fiber_g"?: number | null,"dietary_flags"?: (string)[],"fluoride_mcg"?: number | null,"folate_mcg"?: number | null,"food_group"?: string | null,"glycemic_index"?: number | null,"id"?: string,"image_url"?: string | null,"ingredients"?: string | null,"insoluble_fiber_g"?: number | null,"iodine_mcg"?: number | null,"iron_mg"?: number | null,"is_verified"?: boolean,"magnesium_mg"?: number | null,"manganese_mg"?: number | null,"molybdenum_mcg"?: number | null,"monounsaturated_fat_g"?: number | null,"name": string,"niacin_mg"?: number | null,"omega_3_g"?: number | null,"omega_6_g"?: number | null,"pantothenic_acid_mg"?: number | null,"phosphorus_mg"?: number | null,"polyunsaturated_fat_g"?: number | null,"potassium_mg"?: number | null,"protein_g"?: number,"riboflavin_mg"?: number | null,"saturated_fat_g"?: number | null,"search_text"?: never,"selenium_mcg"?: number | null,"serving_size"?: number,"serving_unit"?: string,"serving_weight_g"?: number | null,"servings"?: NonNullable<Json>,"sodium_mg"?: number | null,"soluble_fiber_g"?: number | null,"source"?: Database["public"]['Enums']["food_source"],"source_food_id"?: string | null,"starch_g"?: number | null,"sugar_alcohols_g"?: number | null,"thiamin_mg"?: number | null,"total_carbs_g"?: number,"total_fat_g"?: number,"total_sugars_g"?: number | null,"trans_fat_g"?: number | null,"updated_at"?: string,"usage_count"?: number,"vitamin_a_mcg"?: number | null,"vitamin_b12_mcg"?: number | null,"vitamin_b6_mg"?: number | null,"vitamin_c_mg"?: number | null,"vitamin_d_mcg"?: number | null,"vitamin_e_mg"?: number | null,"vitamin_k_mcg"?: number | null,"water_g"?: number | null,"zinc_mg"?: number | null
                  }
                  Update: {
                    "added_sugars_g"?: number | null,"alcohol_g"?: number | null,"allergens"?: (string)[],"barcode_ean"?: string | null,"barcode_upc"?: string | null,"biotin_mcg"?: number | null,"brand_name"?: string | null,"caffeine_mg"?: number | null,"calcium_mg"?: number | null,"calories"?: number,"cholesterol_mg"?: number | null,"choline_mg"?: number | null,"chromium_mcg"?: number | null,"copper_mg"?: number | null,"created_at"?: string,"dietary_fiber_g"?: number | null,"dietary_flags"?: (string)[],"fluoride_mcg"?: number | null,"folate_mcg"?: number | null,"food_group"?: string | null,"glycemic_index"?: number | null,"id"?: string,"image_url"?: string | null,"ingredients"?: string | null,"insoluble_fiber_g"?: number | null,"iodine_mcg"?: number | null,"iron_mg"?: number | null,"is_verified"?: boolean,"magnesium_mg"?: number | null,"manganese_mg"?: number | null,"molybdenum_mcg"?: number | null,"monounsaturated_fat_g"?: number | null,"name"?: string,"niacin_mg"?: number | null,"omega_3_g"?: number | null,"omega_6_g"?: number | null,"pantothenic_acid_mg"?: number | null,"phosphorus_mg"?: number | null,"polyunsaturated_fat_g"?: number | null,"potassium_mg"?: number | null,"protein_g"?: number,"riboflavin_mg"?: number | null,"saturated_fat_g"?: number | null,"search_text"?: never,"selenium_mcg"?: number | null,"serving_size"?: number,"serving_unit"?: string,"serving_weight_g"?: number | null,"servings"?: NonNullable<Json>,"sodium_mg"?: number | null,"soluble_fiber_g"?: number | null,"source"?: Database["public"]['Enums']["food_source"],"source_food_id"?: string | null,"starch_g"?: number | null,"sugar_alcohols_g"?: number | null,"thiamin_mg"?: number | null,"total_carbs_g"?: number,"total_fat_g"?: number,"total_sugars_g"?: number | null,"trans_fat_g"?: number | null,"updated_at"?: string,"usage_count"?: number,"vitamin_a_mcg"?: number | null,"vitamin_b12_mcg"?: number | null,"vitamin_b6_mg"?: number | null,"vitamin_c_mg"?: number | null,"vitamin_d_mcg"?: number | null,"vitamin_e_mg"?: number | null,"vitamin_k_mcg"?: number | null,"water_g"?: number | null,"zinc_mg"?: number | null
                  }
                  Relationships: [
                    
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
                    "achieved_at": string | null,"created_at": string,"goal_type": Database["public"]['Enums']["goal_type"],"id": string,"start_value": number | null,"status": Database["public"]['Enums']["goal_status"],"target_date": string | null,"target_unit": string | null,"target_value": number | null,"title": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "achieved_at"?: string | null,"created_at"?: string,"goal_type"?: Database["public"]['Enums']["goal_type"],"id"?: string,"start_value"?: number | null,"status"?: Database["public"]['Enums']["goal_status"],"target_date"?: string | null,"target_unit"?: string | null,"target_value"?: number | null,"title": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "achieved_at"?: string | null,"created_at"?: string,"goal_type"?: Database["public"]['Enums']["goal_type"],"id"?: string,"start_value"?: number | null,"status"?: Database["public"]['Enums']["goal_status"],"target_date"?: string | null,"target_unit"?: string | null,"target_value"?: number | null,"title"?: string,"updated_at"?: string,"user_id"?: string
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
                },"habit_completions": {
                  Row: {
                    "completed_at": string,"completed_on": string,"created_at": string,"difficulty": number | null,"habit_stack_id": string,"id": string,"note": string | null,"satisfaction": number | null,"skip_reason": string | null,"updated_at": string,"user_id": string,"was_completed": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string,"completed_on": string,"created_at"?: string,"difficulty"?: number | null,"habit_stack_id": string,"id"?: string,"note"?: string | null,"satisfaction"?: number | null,"skip_reason"?: string | null,"updated_at"?: string,"user_id": string,"was_completed"?: boolean
                  }
                  Update: {
                    "completed_at"?: string,"completed_on"?: string,"created_at"?: string,"difficulty"?: number | null,"habit_stack_id"?: string,"id"?: string,"note"?: string | null,"satisfaction"?: number | null,"skip_reason"?: string | null,"updated_at"?: string,"user_id"?: string,"was_completed"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "habit_completions_stack_fkey"
      columns: ["habit_stack_id","user_id"]
isOneToOne: false
      referencedRelation: "habit_stacks"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "habit_completions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "habit_completions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"habit_stacks": {
                  Row: {
                    "anchor_habit": string,"created_at": string,"cue_location": string | null,"cue_time": string | null,"difficulty": number | null,"ended_on": string | null,"frequency": Database["public"]['Enums']["habit_frequency"],"id": string,"is_active": boolean,"new_habit": string,"reward": string | null,"stack_name": string,"started_on": string | null,"target_per_week": number,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "anchor_habit": string,"created_at"?: string,"cue_location"?: string | null,"cue_time"?: string | null,"difficulty"?: number | null,"ended_on"?: string | null,"frequency"?: Database["public"]['Enums']["habit_frequency"],"id"?: string,"is_active"?: boolean,"new_habit": string,"reward"?: string | null,"stack_name": string,"started_on"?: string | null,"target_per_week"?: number,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "anchor_habit"?: string,"created_at"?: string,"cue_location"?: string | null,"cue_time"?: string | null,"difficulty"?: number | null,"ended_on"?: string | null,"frequency"?: Database["public"]['Enums']["habit_frequency"],"id"?: string,"is_active"?: boolean,"new_habit"?: string,"reward"?: string | null,"stack_name"?: string,"started_on"?: string | null,"target_per_week"?: number,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "habit_stacks_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "habit_stacks_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"hashtag_performance": {
                  Row: {
                    "average_engagement_rate": number | null,"category": Database["public"]['Enums']["hashtag_category"] | null,"created_at": string,"hashtag": string,"id": string,"times_used": number,"total_engagement": number,"total_views": number,"trending_score": number | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "average_engagement_rate"?: number | null,"category"?: Database["public"]['Enums']["hashtag_category"] | null,"created_at"?: string,"hashtag": string,"id"?: string,"times_used"?: number,"total_engagement"?: number,"total_views"?: number,"trending_score"?: number | null,"updated_at"?: string
                  }
                  Update: {
                    "average_engagement_rate"?: number | null,"category"?: Database["public"]['Enums']["hashtag_category"] | null,"created_at"?: string,"hashtag"?: string,"id"?: string,"times_used"?: number,"total_engagement"?: number,"total_views"?: number,"trending_score"?: number | null,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"integrations": {
                  Row: {
                    "connected_at": string,"created_at": string,"disconnected_at": string | null,"error_code": string | null,"error_message": string | null,"external_account_id": string | null,"id": string,"last_sync_at": string | null,"provider": Database["public"]['Enums']["integration_provider"],"scopes": (string)[],"status": Database["public"]['Enums']["integration_status"],"sync_requested_at": string | null,"token_expires_at": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "connected_at"?: string,"created_at"?: string,"disconnected_at"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"external_account_id"?: string | null,"id"?: string,"last_sync_at"?: string | null,"provider": Database["public"]['Enums']["integration_provider"],"scopes"?: (string)[],"status"?: Database["public"]['Enums']["integration_status"],"sync_requested_at"?: string | null,"token_expires_at"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "connected_at"?: string,"created_at"?: string,"disconnected_at"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"external_account_id"?: string | null,"id"?: string,"last_sync_at"?: string | null,"provider"?: Database["public"]['Enums']["integration_provider"],"scopes"?: (string)[],"status"?: Database["public"]['Enums']["integration_status"],"sync_requested_at"?: string | null,"token_expires_at"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "integrations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "integrations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"lapses": {
                  Row: {
                    "abstinence_violation": boolean,"created_at": string,"description": string | null,"emotions": (string)[],"guilt_level": number | null,"high_risk_situation": string | null,"id": string,"lapse_type": Database["public"]['Enums']["lapse_type"],"lessons_learned": string | null,"occurred_at": string,"recovered_at": string | null,"recovery_plan": string | null,"severity": number,"triggers": (string)[],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "abstinence_violation"?: boolean,"created_at"?: string,"description"?: string | null,"emotions"?: (string)[],"guilt_level"?: number | null,"high_risk_situation"?: string | null,"id"?: string,"lapse_type": Database["public"]['Enums']["lapse_type"],"lessons_learned"?: string | null,"occurred_at"?: string,"recovered_at"?: string | null,"recovery_plan"?: string | null,"severity": number,"triggers"?: (string)[],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "abstinence_violation"?: boolean,"created_at"?: string,"description"?: string | null,"emotions"?: (string)[],"guilt_level"?: number | null,"high_risk_situation"?: string | null,"id"?: string,"lapse_type"?: Database["public"]['Enums']["lapse_type"],"lessons_learned"?: string | null,"occurred_at"?: string,"recovered_at"?: string | null,"recovery_plan"?: string | null,"severity"?: number,"triggers"?: (string)[],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "lapses_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lapses_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_composition_analysis": {
                  Row: {
                    "ai_model": string | null,"ai_provider": string | null,"analysed_at": string,"color_count": number | null,"confidence": number | null,"created_at": string,"fats_pct": number,"fiber_adequate": boolean | null,"fruit_pct": number,"grains_pct": number,"id": string,"meal_id": string,"missing_groups": (string)[],"other_pct": number,"plate_score": number,"protein_adequate": boolean | null,"protein_pct": number,"suggestions": (string)[],"ultra_processed_pct": number | null,"vegetables_pct": number
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"ai_provider"?: string | null,"analysed_at"?: string,"color_count"?: number | null,"confidence"?: number | null,"created_at"?: string,"fats_pct"?: number,"fiber_adequate"?: boolean | null,"fruit_pct"?: number,"grains_pct"?: number,"id"?: string,"meal_id": string,"missing_groups"?: (string)[],"other_pct"?: number,"plate_score": number,"protein_adequate"?: boolean | null,"protein_pct"?: number,"suggestions"?: (string)[],"ultra_processed_pct"?: number | null,"vegetables_pct"?: number
                  }
                  Update: {
                    "ai_model"?: string | null,"ai_provider"?: string | null,"analysed_at"?: string,"color_count"?: number | null,"confidence"?: number | null,"created_at"?: string,"fats_pct"?: number,"fiber_adequate"?: boolean | null,"fruit_pct"?: number,"grains_pct"?: number,"id"?: string,"meal_id"?: string,"missing_groups"?: (string)[],"other_pct"?: number,"plate_score"?: number,"protein_adequate"?: boolean | null,"protein_pct"?: number,"suggestions"?: (string)[],"ultra_processed_pct"?: number | null,"vegetables_pct"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_composition_analysis_meal_id_fkey"
      columns: ["meal_id"]
isOneToOne: true
      referencedRelation: "meals"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_instances": {
                  Row: {
                    "completed_at": string | null,"created_at": string,"day_index": number,"day_number": number | null,"id": string,"instructions": string | null,"is_completed": boolean,"item_order": number,"meal_name": string,"meal_type": Database["public"]['Enums']["meal_type"],"notes": string | null,"planned_time": string | null,"prep_minutes": number | null,"program_id": string,"total_calories": number,"total_carbs_g": number,"total_fat_g": number,"total_fiber_g": number | null,"total_protein_g": number,"updated_at": string,"week_index": number
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"created_at"?: string,"day_index": number,"day_number"?: never,"id"?: string,"instructions"?: string | null,"is_completed"?: boolean,"item_order"?: number,"meal_name": string,"meal_type": Database["public"]['Enums']["meal_type"],"notes"?: string | null,"planned_time"?: string | null,"prep_minutes"?: number | null,"program_id": string,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"updated_at"?: string,"week_index": number
                  }
                  Update: {
                    "completed_at"?: string | null,"created_at"?: string,"day_index"?: number,"day_number"?: never,"id"?: string,"instructions"?: string | null,"is_completed"?: boolean,"item_order"?: number,"meal_name"?: string,"meal_type"?: Database["public"]['Enums']["meal_type"],"notes"?: string | null,"planned_time"?: string | null,"prep_minutes"?: number | null,"program_id"?: string,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"updated_at"?: string,"week_index"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_instances_program_id_fkey"
      columns: ["program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_item_plan": {
                  Row: {
                    "alternatives": (string)[],"created_at": string,"food_id": string | null,"food_name": string,"id": string,"is_optional": boolean,"item_order": number,"meal_instance_id": string,"notes": string | null,"serving_size": number,"serving_unit": string,"target_calories": number | null,"target_carbs_g": number | null,"target_fat_g": number | null,"target_fiber_g": number | null,"target_protein_g": number | null,"weight_g": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alternatives"?: (string)[],"created_at"?: string,"food_id"?: string | null,"food_name": string,"id"?: string,"is_optional"?: boolean,"item_order": number,"meal_instance_id": string,"notes"?: string | null,"serving_size": number,"serving_unit"?: string,"target_calories"?: number | null,"target_carbs_g"?: number | null,"target_fat_g"?: number | null,"target_fiber_g"?: number | null,"target_protein_g"?: number | null,"weight_g"?: number | null
                  }
                  Update: {
                    "alternatives"?: (string)[],"created_at"?: string,"food_id"?: string | null,"food_name"?: string,"id"?: string,"is_optional"?: boolean,"item_order"?: number,"meal_instance_id"?: string,"notes"?: string | null,"serving_size"?: number,"serving_unit"?: string,"target_calories"?: number | null,"target_carbs_g"?: number | null,"target_fat_g"?: number | null,"target_fiber_g"?: number | null,"target_protein_g"?: number | null,"weight_g"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_item_plan_food_id_fkey"
      columns: ["food_id"]
isOneToOne: false
      referencedRelation: "foods"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_item_plan_meal_instance_id_fkey"
      columns: ["meal_instance_id"]
isOneToOne: false
      referencedRelation: "meal_instances"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_plan_entries": {
                  Row: {
                    "completed_at": string | null,"created_at": string,"day_number": number,"foods": NonNullable<Json>,"id": string,"is_completed": boolean,"item_order": number,"meal_plan_id": string,"meal_template_id": string | null,"meal_type": Database["public"]['Enums']["meal_type"],"name": string,"notes": string | null,"recipe_id": string | null,"servings": number,"total_calories": number | null,"total_carbs_g": number | null,"total_fat_g": number | null,"total_protein_g": number | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"created_at"?: string,"day_number": number,"foods"?: NonNullable<Json>,"id"?: string,"is_completed"?: boolean,"item_order"?: number,"meal_plan_id": string,"meal_template_id"?: string | null,"meal_type": Database["public"]['Enums']["meal_type"],"name": string,"notes"?: string | null,"recipe_id"?: string | null,"servings"?: number,"total_calories"?: number | null,"total_carbs_g"?: number | null,"total_fat_g"?: number | null,"total_protein_g"?: number | null,"updated_at"?: string
                  }
                  Update: {
                    "completed_at"?: string | null,"created_at"?: string,"day_number"?: number,"foods"?: NonNullable<Json>,"id"?: string,"is_completed"?: boolean,"item_order"?: number,"meal_plan_id"?: string,"meal_template_id"?: string | null,"meal_type"?: Database["public"]['Enums']["meal_type"],"name"?: string,"notes"?: string | null,"recipe_id"?: string | null,"servings"?: number,"total_calories"?: number | null,"total_carbs_g"?: number | null,"total_fat_g"?: number | null,"total_protein_g"?: number | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_plan_entries_meal_plan_id_fkey"
      columns: ["meal_plan_id"]
isOneToOne: false
      referencedRelation: "meal_plans"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_plan_entries_meal_template_id_fkey"
      columns: ["meal_template_id"]
isOneToOne: false
      referencedRelation: "meal_templates"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_plan_entries_recipe_id_fkey"
      columns: ["recipe_id"]
isOneToOne: false
      referencedRelation: "recipes"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_plans": {
                  Row: {
                    "ai_model": string | null,"child_id": string | null,"created_at": string,"daily_calorie_target": number | null,"daily_carbs_target_g": number | null,"daily_fat_target_g": number | null,"daily_protein_target_g": number | null,"description": string,"dietary_preferences": (string)[],"duration_days": number,"end_date": string | null,"excluded_foods": (string)[],"generation_cost_usd": number | null,"id": string,"is_active": boolean | null,"is_ai_generated": boolean,"name": string,"plan_data": NonNullable<Json>,"shopping_list": NonNullable<Json>,"start_date": string,"status": Database["public"]['Enums']["meal_plan_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"child_id"?: string | null,"created_at"?: string,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"description"?: string,"dietary_preferences"?: (string)[],"duration_days"?: number,"end_date"?: never,"excluded_foods"?: (string)[],"generation_cost_usd"?: number | null,"id"?: string,"is_active"?: never,"is_ai_generated"?: boolean,"name": string,"plan_data"?: NonNullable<Json>,"shopping_list"?: NonNullable<Json>,"start_date": string,"status"?: Database["public"]['Enums']["meal_plan_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "ai_model"?: string | null,"child_id"?: string | null,"created_at"?: string,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"description"?: string,"dietary_preferences"?: (string)[],"duration_days"?: number,"end_date"?: never,"excluded_foods"?: (string)[],"generation_cost_usd"?: number | null,"id"?: string,"is_active"?: never,"is_ai_generated"?: boolean,"name"?: string,"plan_data"?: NonNullable<Json>,"shopping_list"?: NonNullable<Json>,"start_date"?: string,"status"?: Database["public"]['Enums']["meal_plan_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_plans_child_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_plans_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_plans_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_prep_sessions": {
                  Row: {
                    "completed_at": string | null,"cost_usd": number | null,"created_at": string,"days_covered": number | null,"difficulty_rating": number | null,"duration_minutes": number | null,"id": string,"meal_plan_id": string | null,"notes": string | null,"portions_left": number | null,"portions_made": number | null,"recipes": NonNullable<Json>,"scheduled_for": string | null,"started_at": string | null,"storage": Database["public"]['Enums']["meal_storage"] | null,"title": string,"updated_at": string,"use_by": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"cost_usd"?: number | null,"created_at"?: string,"days_covered"?: number | null,"difficulty_rating"?: number | null,"duration_minutes"?: number | null,"id"?: string,"meal_plan_id"?: string | null,"notes"?: string | null,"portions_left"?: number | null,"portions_made"?: number | null,"recipes"?: NonNullable<Json>,"scheduled_for"?: string | null,"started_at"?: string | null,"storage"?: Database["public"]['Enums']["meal_storage"] | null,"title": string,"updated_at"?: string,"use_by"?: string | null,"user_id": string
                  }
                  Update: {
                    "completed_at"?: string | null,"cost_usd"?: number | null,"created_at"?: string,"days_covered"?: number | null,"difficulty_rating"?: number | null,"duration_minutes"?: number | null,"id"?: string,"meal_plan_id"?: string | null,"notes"?: string | null,"portions_left"?: number | null,"portions_made"?: number | null,"recipes"?: NonNullable<Json>,"scheduled_for"?: string | null,"started_at"?: string | null,"storage"?: Database["public"]['Enums']["meal_storage"] | null,"title"?: string,"updated_at"?: string,"use_by"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_prep_sessions_meal_plan_id_fkey"
      columns: ["meal_plan_id"]
isOneToOne: false
      referencedRelation: "meal_plans"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_prep_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_prep_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_templates": {
                  Row: {
                    "created_at": string,"description": string,"foods": NonNullable<Json>,"id": string,"is_active": boolean,"is_favorite": boolean,"last_used_at": string | null,"meal_type": Database["public"]['Enums']["meal_type"],"recipe_id": string | null,"tags": (string)[],"template_name": string,"total_calories": number,"total_carbs_g": number,"total_fat_g": number,"total_fiber_g": number | null,"total_protein_g": number,"updated_at": string,"usage_count": number,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"description"?: string,"foods"?: NonNullable<Json>,"id"?: string,"is_active"?: boolean,"is_favorite"?: boolean,"last_used_at"?: string | null,"meal_type": Database["public"]['Enums']["meal_type"],"recipe_id"?: string | null,"tags"?: (string)[],"template_name": string,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"updated_at"?: string,"usage_count"?: number,"user_id"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"description"?: string,"foods"?: NonNullable<Json>,"id"?: string,"is_active"?: boolean,"is_favorite"?: boolean,"last_used_at"?: string | null,"meal_type"?: Database["public"]['Enums']["meal_type"],"recipe_id"?: string | null,"tags"?: (string)[],"template_name"?: string,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"updated_at"?: string,"usage_count"?: number,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "meal_templates_recipe_id_fkey"
      columns: ["recipe_id"]
isOneToOne: false
      referencedRelation: "recipes"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_templates_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meal_templates_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"meal_times": {
                  Row: {
                    "code": string,"created_at": string,"id": string,"is_active": boolean,"name": string,"sort_order": number,"typical_end": string,"typical_start": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"created_at"?: string,"id"?: string,"is_active"?: boolean,"name": string,"sort_order": number,"typical_end": string,"typical_start": string,"updated_at"?: string
                  }
                  Update: {
                    "code"?: string,"created_at"?: string,"id"?: string,"is_active"?: boolean,"name"?: string,"sort_order"?: number,"typical_end"?: string,"typical_start"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"meals": {
                  Row: {
                    "adherence_json": NonNullable<Json>,"ai_analysis": NonNullable<Json>,"ai_confidence": number | null,"ai_extracted": boolean,"allergies": (string)[],"calcium_mg": number | null,"child_id": string | null,"created_at": string,"folate_mcg": number | null,"food_items": (string)[],"foods": NonNullable<Json>,"id": string,"image_url": string | null,"input_method": Database["public"]['Enums']["input_method"] | null,"iron_mg": number | null,"logged_at": string,"logged_on": string,"meal_type": Database["public"]['Enums']["meal_type"],"name": string | null,"notes": string | null,"planned_meal_instance_id": string | null,"quick_entry_log_id": string | null,"source": Database["public"]['Enums']["meal_source"],"total_calories": number,"total_carbs_g": number,"total_fat_g": number,"total_fiber_g": number | null,"total_protein_g": number,"total_sodium_mg": number | null,"total_sugar_g": number | null,"updated_at": string,"user_id": string,"vitamin_a_mcg": number | null,"vitamin_c_mg": number | null,"vitamin_d_mcg": number | null,"zinc_mg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "adherence_json"?: NonNullable<Json>,"ai_analysis"?: NonNullable<Json>,"ai_confidence"?: number | null,"ai_extracted"?: boolean,"allergies"?: (string)[],"calcium_mg"?: number | null,"child_id"?: string | null,"created_at"?: string,"folate_mcg"?: number | null,"food_items"?: (string)[],"foods"?: NonNullable<Json>,"id"?: string,"image_url"?: string | null,"input_method"?: Database["public"]['Enums']["input_method"] | null,"iron_mg"?: number | null,"logged_at"?: string,"logged_on": string,"meal_type": Database["public"]['Enums']["meal_type"],"name"?: string | null,"notes"?: string | null,"planned_meal_instance_id"?: string | null,"quick_entry_log_id"?: string | null,"source"?: Database["public"]['Enums']["meal_source"],"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"total_sodium_mg"?: number | null,"total_sugar_g"?: number | null,"updated_at"?: string,"user_id": string,"vitamin_a_mcg"?: number | null,"vitamin_c_mg"?: number | null,"vitamin_d_mcg"?: number | null,"zinc_mg"?: number | null
                  }
                  Update: {
                    "adherence_json"?: NonNullable<Json>,"ai_analysis"?: NonNullable<Json>,"ai_confidence"?: number | null,"ai_extracted"?: boolean,"allergies"?: (string)[],"calcium_mg"?: number | null,"child_id"?: string | null,"created_at"?: string,"folate_mcg"?: number | null,"food_items"?: (string)[],"foods"?: NonNullable<Json>,"id"?: string,"image_url"?: string | null,"input_method"?: Database["public"]['Enums']["input_method"] | null,"iron_mg"?: number | null,"logged_at"?: string,"logged_on"?: string,"meal_type"?: Database["public"]['Enums']["meal_type"],"name"?: string | null,"notes"?: string | null,"planned_meal_instance_id"?: string | null,"quick_entry_log_id"?: string | null,"source"?: Database["public"]['Enums']["meal_source"],"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"total_sodium_mg"?: number | null,"total_sugar_g"?: number | null,"updated_at"?: string,"user_id"?: string,"vitamin_a_mcg"?: number | null,"vitamin_c_mg"?: number | null,"vitamin_d_mcg"?: number | null,"zinc_mg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "meals_child_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meals_planned_meal_instance_id_fkey"
      columns: ["planned_meal_instance_id"]
isOneToOne: false
      referencedRelation: "meal_instances"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meals_quick_entry_log_id_fkey"
      columns: ["quick_entry_log_id"]
isOneToOne: false
      referencedRelation: "quick_entry_logs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "meals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"media_consents": {
                  Row: {
                    "channel": Database["public"]['Enums']["consent_channel"],"created_at": string,"date_form": Database["public"]['Enums']["date_form"],"decision": Database["public"]['Enums']["consent_decision"],"expires_at": string | null,"id": string,"media_class": Database["public"]['Enums']["consent_media_class"],"name_form": Database["public"]['Enums']["name_form"],"platform": Database["public"]['Enums']["social_platform"],"recorded_by": string | null,"seq": number,"text_version": string,"user_id": string,"weight_form": Database["public"]['Enums']["weight_form"]
                  }
                  ComputedFields: never
                  Insert: {
                    "channel"?: Database["public"]['Enums']["consent_channel"],"created_at"?: string,"date_form"?: Database["public"]['Enums']["date_form"],"decision": Database["public"]['Enums']["consent_decision"],"expires_at"?: string | null,"id"?: string,"media_class": Database["public"]['Enums']["consent_media_class"],"name_form"?: Database["public"]['Enums']["name_form"],"platform": Database["public"]['Enums']["social_platform"],"recorded_by"?: string | null,"seq"?: never,"text_version": string,"user_id": string,"weight_form"?: Database["public"]['Enums']["weight_form"]
                  }
                  Update: {
                    "channel"?: Database["public"]['Enums']["consent_channel"],"created_at"?: string,"date_form"?: Database["public"]['Enums']["date_form"],"decision"?: Database["public"]['Enums']["consent_decision"],"expires_at"?: string | null,"id"?: string,"media_class"?: Database["public"]['Enums']["consent_media_class"],"name_form"?: Database["public"]['Enums']["name_form"],"platform"?: Database["public"]['Enums']["social_platform"],"recorded_by"?: string | null,"seq"?: never,"text_version"?: string,"user_id"?: string,"weight_form"?: Database["public"]['Enums']["weight_form"]
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
                },"media_removals": {
                  Row: {
                    "attempts": number,"bucket": string,"created_at": string,"error_message": string | null,"id": string,"path": string,"reason": Database["public"]['Enums']["media_removal_reason"],"removed_at": string | null,"run_after": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"bucket": string,"created_at"?: string,"error_message"?: string | null,"id"?: string,"path": string,"reason": Database["public"]['Enums']["media_removal_reason"],"removed_at"?: string | null,"run_after"?: string,"user_id": string
                  }
                  Update: {
                    "attempts"?: number,"bucket"?: string,"created_at"?: string,"error_message"?: string | null,"id"?: string,"path"?: string,"reason"?: Database["public"]['Enums']["media_removal_reason"],"removed_at"?: string | null,"run_after"?: string,"user_id"?: string
                  }
                  Relationships: [
                    
                  ]
                },"member_invitations": {
                  Row: {
                    "created_at": string,"experience_level": Database["public"]['Enums']["experience_level"] | null,"expires_at": string,"full_name": string | null,"id": string,"invited_by": string | null,"invited_email": string,"primary_goal": Database["public"]['Enums']["primary_goal"] | null,"subscription_tier": Database["public"]['Enums']["subscription_tier"],"tags": (string)[],"time_zone": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"expires_at"?: string,"full_name"?: string | null,"id"?: string,"invited_by"?: string | null,"invited_email": string,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"tags"?: (string)[],"time_zone"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"expires_at"?: string,"full_name"?: string | null,"id"?: string,"invited_by"?: string | null,"invited_email"?: string,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"tags"?: (string)[],"time_zone"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "member_invitations_invited_by_fkey"
      columns: ["invited_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"member_tags": {
                  Row: {
                    "created_at": string,"id": string,"tag": string,"tagged_by": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"tag": string,"tagged_by"?: string | null,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"tag"?: string,"tagged_by"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "member_tags_tagged_by_fkey"
      columns: ["tagged_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "member_tags_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "member_tags_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"menstrual_cycle_tracking": {
                  Row: {
                    "basal_temperature_c": number | null,"cravings": (string)[],"created_at": string,"cycle_day": number | null,"cycle_length_days": number | null,"cycle_start_on": string | null,"energy_level": number | null,"flow": Database["public"]['Enums']["menstrual_flow"],"hormonal_contraception": boolean | null,"hunger_level": number | null,"id": string,"mood_level": number | null,"notes": string | null,"pain_level": number | null,"phase": Database["public"]['Enums']["cycle_phase"] | null,"symptoms": (string)[],"tracked_on": string,"updated_at": string,"user_id": string,"water_retention": boolean | null
                  }
                  ComputedFields: never
                  Insert: {
                    "basal_temperature_c"?: number | null,"cravings"?: (string)[],"created_at"?: string,"cycle_day"?: number | null,"cycle_length_days"?: number | null,"cycle_start_on"?: string | null,"energy_level"?: number | null,"flow"?: Database["public"]['Enums']["menstrual_flow"],"hormonal_contraception"?: boolean | null,"hunger_level"?: number | null,"id"?: string,"mood_level"?: number | null,"notes"?: string | null,"pain_level"?: number | null,"phase"?: Database["public"]['Enums']["cycle_phase"] | null,"symptoms"?: (string)[],"tracked_on": string,"updated_at"?: string,"user_id": string,"water_retention"?: boolean | null
                  }
                  Update: {
                    "basal_temperature_c"?: number | null,"cravings"?: (string)[],"created_at"?: string,"cycle_day"?: number | null,"cycle_length_days"?: number | null,"cycle_start_on"?: string | null,"energy_level"?: number | null,"flow"?: Database["public"]['Enums']["menstrual_flow"],"hormonal_contraception"?: boolean | null,"hunger_level"?: number | null,"id"?: string,"mood_level"?: number | null,"notes"?: string | null,"pain_level"?: number | null,"phase"?: Database["public"]['Enums']["cycle_phase"] | null,"symptoms"?: (string)[],"tracked_on"?: string,"updated_at"?: string,"user_id"?: string,"water_retention"?: boolean | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "menstrual_cycle_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "menstrual_cycle_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"metric_alert_events": {
                  Row: {
                    "alert_id": string,"day": string,"fired_at": string,"id": string,"notified_at": string | null,"previous_value": number | null,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "alert_id": string,"day": string,"fired_at"?: string,"id"?: string,"notified_at"?: string | null,"previous_value"?: number | null,"value": number
                  }
                  Update: {
                    "alert_id"?: string,"day"?: string,"fired_at"?: string,"id"?: string,"notified_at"?: string | null,"previous_value"?: number | null,"value"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "metric_alert_events_alert_id_fkey"
      columns: ["alert_id"]
isOneToOne: false
      referencedRelation: "metric_alerts"
      referencedColumns: ["id"]
    }
                  ]
                },"metric_alerts": {
                  Row: {
                    "compare_days": number,"created_at": string,"direction": Database["public"]['Enums']["alert_direction"],"evaluated_at": string | null,"id": string,"is_active": boolean,"is_firing": boolean,"limit_value": number,"metric": Database["public"]['Enums']["alert_metric"],"name": string,"owner_id": string,"quiet_from": string,"quiet_to": string,"rule": Database["public"]['Enums']["alert_rule"],"segment": Json | null,"time_zone": string,"updated_at": string,"waiting_since": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "compare_days"?: number,"created_at"?: string,"direction": Database["public"]['Enums']["alert_direction"],"evaluated_at"?: string | null,"id"?: string,"is_active"?: boolean,"is_firing"?: boolean,"limit_value": number,"metric": Database["public"]['Enums']["alert_metric"],"name": string,"owner_id"?: string,"quiet_from"?: string,"quiet_to"?: string,"rule"?: Database["public"]['Enums']["alert_rule"],"segment"?: Json | null,"time_zone"?: string,"updated_at"?: string,"waiting_since"?: string | null
                  }
                  Update: {
                    "compare_days"?: number,"created_at"?: string,"direction"?: Database["public"]['Enums']["alert_direction"],"evaluated_at"?: string | null,"id"?: string,"is_active"?: boolean,"is_firing"?: boolean,"limit_value"?: number,"metric"?: Database["public"]['Enums']["alert_metric"],"name"?: string,"owner_id"?: string,"quiet_from"?: string,"quiet_to"?: string,"rule"?: Database["public"]['Enums']["alert_rule"],"segment"?: Json | null,"time_zone"?: string,"updated_at"?: string,"waiting_since"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "metric_alerts_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"micro_lessons": {
                  Row: {
                    "action_prompt": string | null,"code": string,"content": string,"created_at": string,"difficulty": Database["public"]['Enums']["experience_level"],"display_order": number,"id": string,"is_active": boolean,"key_takeaway": string,"knowledge_id": string | null,"read_seconds": number,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"trigger_conditions": NonNullable<Json>,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action_prompt"?: string | null,"code": string,"content": string,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"],"display_order"?: number,"id"?: string,"is_active"?: boolean,"key_takeaway"?: string,"knowledge_id"?: string | null,"read_seconds"?: number,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"trigger_conditions"?: NonNullable<Json>,"updated_at"?: string
                  }
                  Update: {
                    "action_prompt"?: string | null,"code"?: string,"content"?: string,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"],"display_order"?: number,"id"?: string,"is_active"?: boolean,"key_takeaway"?: string,"knowledge_id"?: string | null,"read_seconds"?: number,"title"?: string,"topic"?: Database["public"]['Enums']["nutrition_topic"],"trigger_conditions"?: NonNullable<Json>,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "micro_lessons_knowledge_id_fkey"
      columns: ["knowledge_id"]
isOneToOne: false
      referencedRelation: "nutrition_knowledge"
      referencedColumns: ["id"]
    }
                  ]
                },"model_performance_logs": {
                  Row: {
                    "accepted": boolean | null,"alias": string | null,"cached_tokens": number,"called_at": string,"cost_usd": number,"error_code": string | null,"first_token_ms": number | null,"id": string,"input_tokens": number,"latency_ms": number,"logged_at": string,"model_version_id": string,"output_tokens": number,"prediction_id": string | null,"user_pseudonym": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted"?: boolean | null,"alias"?: string | null,"cached_tokens"?: number,"called_at"?: string,"cost_usd"?: number,"error_code"?: string | null,"first_token_ms"?: number | null,"id"?: string,"input_tokens"?: number,"latency_ms": number,"logged_at"?: string,"model_version_id": string,"output_tokens"?: number,"prediction_id"?: string | null,"user_pseudonym"?: string | null
                  }
                  Update: {
                    "accepted"?: boolean | null,"alias"?: string | null,"cached_tokens"?: number,"called_at"?: string,"cost_usd"?: number,"error_code"?: string | null,"first_token_ms"?: number | null,"id"?: string,"input_tokens"?: number,"latency_ms"?: number,"logged_at"?: string,"model_version_id"?: string,"output_tokens"?: number,"prediction_id"?: string | null,"user_pseudonym"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "model_performance_logs_model_version_id_fkey"
      columns: ["model_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"mood_check_ins": {
                  Row: {
                    "anxiety_level": number | null,"checked_in_at": string,"coping_strategy": string | null,"created_at": string,"emotions": (string)[],"energy_level": number | null,"hunger_level": number | null,"id": string,"is_emotional_eating": boolean,"location": string | null,"mood_level": number,"note": string | null,"stress_level": number | null,"triggers": (string)[],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "anxiety_level"?: number | null,"checked_in_at"?: string,"coping_strategy"?: string | null,"created_at"?: string,"emotions"?: (string)[],"energy_level"?: number | null,"hunger_level"?: number | null,"id"?: string,"is_emotional_eating"?: boolean,"location"?: string | null,"mood_level": number,"note"?: string | null,"stress_level"?: number | null,"triggers"?: (string)[],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "anxiety_level"?: number | null,"checked_in_at"?: string,"coping_strategy"?: string | null,"created_at"?: string,"emotions"?: (string)[],"energy_level"?: number | null,"hunger_level"?: number | null,"id"?: string,"is_emotional_eating"?: boolean,"location"?: string | null,"mood_level"?: number,"note"?: string | null,"stress_level"?: number | null,"triggers"?: (string)[],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "mood_check_ins_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "mood_check_ins_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"motivation_assessments": {
                  Row: {
                    "amotivation_score": number | null,"assessed_at": string,"autonomy_score": number | null,"competence_score": number | null,"created_at": string,"dominant_regulation": Database["public"]['Enums']["motivation_regulation"] | null,"external_score": number | null,"id": string,"identified_score": number | null,"intrinsic_score": number | null,"introjected_score": number | null,"note": string | null,"overall_motivation": number | null,"reasons": (string)[],"relatedness_score": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amotivation_score"?: number | null,"assessed_at"?: string,"autonomy_score"?: number | null,"competence_score"?: number | null,"created_at"?: string,"dominant_regulation"?: Database["public"]['Enums']["motivation_regulation"] | null,"external_score"?: number | null,"id"?: string,"identified_score"?: number | null,"intrinsic_score"?: number | null,"introjected_score"?: number | null,"note"?: string | null,"overall_motivation"?: number | null,"reasons"?: (string)[],"relatedness_score"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "amotivation_score"?: number | null,"assessed_at"?: string,"autonomy_score"?: number | null,"competence_score"?: number | null,"created_at"?: string,"dominant_regulation"?: Database["public"]['Enums']["motivation_regulation"] | null,"external_score"?: number | null,"id"?: string,"identified_score"?: number | null,"intrinsic_score"?: number | null,"introjected_score"?: number | null,"note"?: string | null,"overall_motivation"?: number | null,"reasons"?: (string)[],"relatedness_score"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "motivation_assessments_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "motivation_assessments_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"notifications": {
                  Row: {
                    "body": string | null,"created_at": string,"id": string,"payload": NonNullable<Json>,"read_at": string | null,"staff_id": string | null,"title": string,"type": Database["public"]['Enums']["notification_type"],"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "body"?: string | null,"created_at"?: string,"id"?: string,"payload"?: NonNullable<Json>,"read_at"?: string | null,"staff_id"?: string | null,"title": string,"type": Database["public"]['Enums']["notification_type"],"user_id"?: string | null
                  }
                  Update: {
                    "body"?: string | null,"created_at"?: string,"id"?: string,"payload"?: NonNullable<Json>,"read_at"?: string | null,"staff_id"?: string | null,"title"?: string,"type"?: Database["public"]['Enums']["notification_type"],"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "notifications_staff_id_fkey"
      columns: ["staff_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "notifications_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "notifications_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"nutrition_guidelines": {
                  Row: {
                    "amount_unit": Database["public"]['Enums']["nutrient_unit"] | null,"average_requirement": number | null,"content": string,"created_at": string,"embedding_id": string | null,"embedding_model": string | null,"evidence_level": Database["public"]['Enums']["evidence_level"],"id": string,"is_active": boolean,"max_age_months": number | null,"min_age_months": number | null,"nutrient": string | null,"organisation": string,"population": Database["public"]['Enums']["guideline_population"],"published_year": number | null,"recommended_daily_amount": number | null,"search": unknown,"source_url": string | null,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"updated_at": string,"upper_daily_limit": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_unit"?: Database["public"]['Enums']["nutrient_unit"] | null,"average_requirement"?: number | null,"content": string,"created_at"?: string,"embedding_id"?: string | null,"embedding_model"?: string | null,"evidence_level"?: Database["public"]['Enums']["evidence_level"],"id"?: string,"is_active"?: boolean,"max_age_months"?: number | null,"min_age_months"?: number | null,"nutrient"?: string | null,"organisation": string,"population": Database["public"]['Enums']["guideline_population"],"published_year"?: number | null,"recommended_daily_amount"?: number | null,"search"?: never,"source_url"?: string | null,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"updated_at"?: string,"upper_daily_limit"?: number | null
                  }
                  Update: {
                    "amount_unit"?: Database["public"]['Enums']["nutrient_unit"] | null,"average_requirement"?: number | null,"content"?: string,"created_at"?: string,"embedding_id"?: string | null,"embedding_model"?: string | null,"evidence_level"?: Database["public"]['Enums']["evidence_level"],"id"?: string,"is_active"?: boolean,"max_age_months"?: number | null,"min_age_months"?: number | null,"nutrient"?: string | null,"organisation"?: string,"population"?: Database["public"]['Enums']["guideline_population"],"published_year"?: number | null,"recommended_daily_amount"?: number | null,"search"?: never,"source_url"?: string | null,"title"?: string,"topic"?: Database["public"]['Enums']["nutrition_topic"],"updated_at"?: string,"upper_daily_limit"?: number | null
                  }
                  Relationships: [
                    
                  ]
                },"nutrition_knowledge": {
                  Row: {
                    "content": string,"created_at": string,"embedding_id": string | null,"evidence_level": Database["public"]['Enums']["evidence_level"],"id": string,"is_active": boolean,"reviewed_on": string | null,"search": unknown,"slug": string,"source": string | null,"source_url": string | null,"summary": string,"tags": (string)[],"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content": string,"created_at"?: string,"embedding_id"?: string | null,"evidence_level"?: Database["public"]['Enums']["evidence_level"],"id"?: string,"is_active"?: boolean,"reviewed_on"?: string | null,"search"?: never,"slug": string,"source"?: string | null,"source_url"?: string | null,"summary"?: string,"tags"?: (string)[],"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"updated_at"?: string
                  }
                  Update: {
                    "content"?: string,"created_at"?: string,"embedding_id"?: string | null,"evidence_level"?: Database["public"]['Enums']["evidence_level"],"id"?: string,"is_active"?: boolean,"reviewed_on"?: string | null,"search"?: never,"slug"?: string,"source"?: string | null,"source_url"?: string | null,"summary"?: string,"tags"?: (string)[],"title"?: string,"topic"?: Database["public"]['Enums']["nutrition_topic"],"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"nutrition_lessons": {
                  Row: {
                    "code": string,"content": NonNullable<Json>,"course": string,"created_at": string,"difficulty": Database["public"]['Enums']["experience_level"],"estimated_minutes": number,"id": string,"lesson_order": number,"objectives": (string)[],"passing_score_pct": number,"prerequisite_lesson_id": string | null,"published_at": string | null,"quiz": NonNullable<Json>,"retired_at": string | null,"status": Database["public"]['Enums']["lesson_status"],"summary": string,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"content"?: NonNullable<Json>,"course": string,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"],"estimated_minutes"?: number,"id"?: string,"lesson_order": number,"objectives"?: (string)[],"passing_score_pct"?: number,"prerequisite_lesson_id"?: string | null,"published_at"?: string | null,"quiz"?: NonNullable<Json>,"retired_at"?: string | null,"status"?: Database["public"]['Enums']["lesson_status"],"summary"?: string,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "code"?: string,"content"?: NonNullable<Json>,"course"?: string,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["experience_level"],"estimated_minutes"?: number,"id"?: string,"lesson_order"?: number,"objectives"?: (string)[],"passing_score_pct"?: number,"prerequisite_lesson_id"?: string | null,"published_at"?: string | null,"quiz"?: NonNullable<Json>,"retired_at"?: string | null,"status"?: Database["public"]['Enums']["lesson_status"],"summary"?: string,"title"?: string,"topic"?: Database["public"]['Enums']["nutrition_topic"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "nutrition_lessons_prerequisite_lesson_id_fkey"
      columns: ["prerequisite_lesson_id"]
isOneToOne: false
      referencedRelation: "nutrition_lessons"
      referencedColumns: ["id"]
    }
                  ]
                },"nutrition_quiz_results": {
                  Row: {
                    "answers": NonNullable<Json>,"attempt_number": number,"correct_count": number,"created_at": string,"id": string,"is_passed": boolean,"lesson_id": string,"question_count": number,"score_pct": number | null,"taken_at": string,"time_taken_seconds": number | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "answers": NonNullable<Json>,"attempt_number": number,"correct_count": number,"created_at"?: string,"id"?: string,"is_passed": boolean,"lesson_id": string,"question_count": number,"score_pct"?: never,"taken_at"?: string,"time_taken_seconds"?: number | null,"user_id": string
                  }
                  Update: {
                    "answers"?: NonNullable<Json>,"attempt_number"?: number,"correct_count"?: number,"created_at"?: string,"id"?: string,"is_passed"?: boolean,"lesson_id"?: string,"question_count"?: number,"score_pct"?: never,"taken_at"?: string,"time_taken_seconds"?: number | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "nutrition_quiz_results_lesson_id_fkey"
      columns: ["lesson_id"]
isOneToOne: false
      referencedRelation: "nutrition_lessons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "nutrition_quiz_results_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "nutrition_quiz_results_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"offline_sync": {
                  Row: {
                    "batch_id": string,"conflict": Json | null,"created_at": string,"device_id": string,"error_message": string | null,"id": string,"operation_count": number | null,"operations": NonNullable<Json>,"processed_at": string | null,"queued_at": string,"received_at": string,"resolution": Database["public"]['Enums']["sync_resolution"] | null,"status": Database["public"]['Enums']["sync_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "batch_id": string,"conflict"?: Json | null,"created_at"?: string,"device_id": string,"error_message"?: string | null,"id"?: string,"operation_count"?: never,"operations": NonNullable<Json>,"processed_at"?: string | null,"queued_at"?: string,"received_at"?: string,"resolution"?: Database["public"]['Enums']["sync_resolution"] | null,"status"?: Database["public"]['Enums']["sync_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "batch_id"?: string,"conflict"?: Json | null,"created_at"?: string,"device_id"?: string,"error_message"?: string | null,"id"?: string,"operation_count"?: never,"operations"?: NonNullable<Json>,"processed_at"?: string | null,"queued_at"?: string,"received_at"?: string,"resolution"?: Database["public"]['Enums']["sync_resolution"] | null,"status"?: Database["public"]['Enums']["sync_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "offline_sync_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "offline_sync_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"pid_controllers": {
                  Row: {
                    "code": string,"created_at": string,"deadband": number,"derivative_gain": number,"description": string,"error_unit": string,"integral_gain": number,"integral_limit": number,"output_unit": string,"proportional_gain": number,"rounding": number,"step_limit": number,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"created_at"?: string,"deadband": number,"derivative_gain": number,"description": string,"error_unit": string,"integral_gain": number,"integral_limit": number,"output_unit": string,"proportional_gain": number,"rounding": number,"step_limit": number,"updated_at"?: string
                  }
                  Update: {
                    "code"?: string,"created_at"?: string,"deadband"?: number,"derivative_gain"?: number,"description"?: string,"error_unit"?: string,"integral_gain"?: number,"integral_limit"?: number,"output_unit"?: string,"proportional_gain"?: number,"rounding"?: number,"step_limit"?: number,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"plan_change_events": {
                  Row: {
                    "adherence_pct": number | null,"calorie_adjustment_kcal": number | null,"change_type": string,"changed_by": string,"controller_state": NonNullable<Json>,"created_at": string,"day_override_id": string | null,"effective_on": string,"id": string,"new_value": NonNullable<Json>,"old_value": NonNullable<Json>,"planned_entity_id": string | null,"planned_entity_type": Database["public"]['Enums']["planned_entity_type"] | null,"program_id": string | null,"reason": string | null,"reason_code": Database["public"]['Enums']["adjustment_reason"] | null,"staff_id": string | null,"user_id": string,"volume_adjustment_sets": number | null,"weight_change_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "adherence_pct"?: number | null,"calorie_adjustment_kcal"?: number | null,"change_type": string,"changed_by"?: string,"controller_state"?: NonNullable<Json>,"created_at"?: string,"day_override_id"?: string | null,"effective_on": string,"id"?: string,"new_value"?: NonNullable<Json>,"old_value"?: NonNullable<Json>,"planned_entity_id"?: string | null,"planned_entity_type"?: Database["public"]['Enums']["planned_entity_type"] | null,"program_id"?: string | null,"reason"?: string | null,"reason_code"?: Database["public"]['Enums']["adjustment_reason"] | null,"staff_id"?: string | null,"user_id": string,"volume_adjustment_sets"?: number | null,"weight_change_kg"?: number | null
                  }
                  Update: {
                    "adherence_pct"?: number | null,"calorie_adjustment_kcal"?: number | null,"change_type"?: string,"changed_by"?: string,"controller_state"?: NonNullable<Json>,"created_at"?: string,"day_override_id"?: string | null,"effective_on"?: string,"id"?: string,"new_value"?: NonNullable<Json>,"old_value"?: NonNullable<Json>,"planned_entity_id"?: string | null,"planned_entity_type"?: Database["public"]['Enums']["planned_entity_type"] | null,"program_id"?: string | null,"reason"?: string | null,"reason_code"?: Database["public"]['Enums']["adjustment_reason"] | null,"staff_id"?: string | null,"user_id"?: string,"volume_adjustment_sets"?: number | null,"weight_change_kg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "plan_change_events_day_override_id_fkey"
      columns: ["day_override_id"]
isOneToOne: false
      referencedRelation: "adjustment_queue"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "plan_change_events_day_override_id_fkey"
      columns: ["day_override_id"]
isOneToOne: false
      referencedRelation: "day_overrides"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "plan_change_events_program_id_fkey"
      columns: ["program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "plan_change_events_staff_id_fkey"
      columns: ["staff_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "plan_change_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "plan_change_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"planning_parameters": {
                  Row: {
                    "code": string,"created_at": string,"description": string,"unit": string,"updated_at": string,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"created_at"?: string,"description": string,"unit": string,"updated_at"?: string,"value": number
                  }
                  Update: {
                    "code"?: string,"created_at"?: string,"description"?: string,"unit"?: string,"updated_at"?: string,"value"?: number
                  }
                  Relationships: [
                    
                  ]
                },"planning_runs": {
                  Row: {
                    "after_user_id": string | null,"attempts": number,"counts": NonNullable<Json>,"created_at": string,"error_message": string | null,"fence": number,"finished_at": string | null,"id": string,"kind": Database["public"]['Enums']["planning_run_kind"],"lease_expires_at": string | null,"max_attempts": number,"run_after": string,"run_on": string,"started_at": string | null,"status": Database["public"]['Enums']["planning_run_status"],"updated_at": string,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "after_user_id"?: string | null,"attempts"?: number,"counts"?: NonNullable<Json>,"created_at"?: string,"error_message"?: string | null,"fence"?: number,"finished_at"?: string | null,"id"?: string,"kind": Database["public"]['Enums']["planning_run_kind"],"lease_expires_at"?: string | null,"max_attempts"?: number,"run_after"?: string,"run_on": string,"started_at"?: string | null,"status"?: Database["public"]['Enums']["planning_run_status"],"updated_at"?: string,"worker_id"?: string | null
                  }
                  Update: {
                    "after_user_id"?: string | null,"attempts"?: number,"counts"?: NonNullable<Json>,"created_at"?: string,"error_message"?: string | null,"fence"?: number,"finished_at"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["planning_run_kind"],"lease_expires_at"?: string | null,"max_attempts"?: number,"run_after"?: string,"run_on"?: string,"started_at"?: string | null,"status"?: Database["public"]['Enums']["planning_run_status"],"updated_at"?: string,"worker_id"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"post_takedowns": {
                  Row: {
                    "attempts": number,"closed_at": string | null,"closed_by": string | null,"error_code": string | null,"error_message": string | null,"fence": number,"id": string,"lease_expires_at": string | null,"post_id": string,"proof": Json | null,"reason": Database["public"]['Enums']["takedown_reason"],"requested_at": string,"requested_by": string | null,"run_after": string,"status": Database["public"]['Enums']["takedown_status"]
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"closed_at"?: string | null,"closed_by"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"id"?: string,"lease_expires_at"?: string | null,"post_id": string,"proof"?: Json | null,"reason": Database["public"]['Enums']["takedown_reason"],"requested_at"?: string,"requested_by"?: string | null,"run_after"?: string,"status"?: Database["public"]['Enums']["takedown_status"]
                  }
                  Update: {
                    "attempts"?: number,"closed_at"?: string | null,"closed_by"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"id"?: string,"lease_expires_at"?: string | null,"post_id"?: string,"proof"?: Json | null,"reason"?: Database["public"]['Enums']["takedown_reason"],"requested_at"?: string,"requested_by"?: string | null,"run_after"?: string,"status"?: Database["public"]['Enums']["takedown_status"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "post_takedowns_closed_by_fkey"
      columns: ["closed_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "post_takedowns_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_media_posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "post_takedowns_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_post_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "post_takedowns_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"posting_slots": {
                  Row: {
                    "account_id": string,"created_at": string,"id": string,"is_active": boolean,"local_time": string,"time_zone": string,"weekday": number
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id": string,"created_at"?: string,"id"?: string,"is_active"?: boolean,"local_time": string,"time_zone"?: string,"weekday": number
                  }
                  Update: {
                    "account_id"?: string,"created_at"?: string,"id"?: string,"is_active"?: boolean,"local_time"?: string,"time_zone"?: string,"weekday"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "posting_slots_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "post_takedown_summaries"
      referencedColumns: ["account_id"]
    },{
      foreignKeyName: "posting_slots_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "social_account_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "posting_slots_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "social_accounts"
      referencedColumns: ["id"]
    }
                  ]
                },"privacy_requests": {
                  Row: {
                    "approved_at": string | null,"approved_by": string | null,"attempts": number,"completed_at": string | null,"created_at": string,"decision_note": string | null,"due_at": string,"error_message": string | null,"fence": number,"hold_reason": string | null,"hold_until": string | null,"id": string,"kind": Database["public"]['Enums']["privacy_request_kind"],"lease_expires_at": string | null,"progress_pct": number,"reason": string | null,"receipt": Json | null,"requested_by": string | null,"run_after": string,"stage": string | null,"status": Database["public"]['Enums']["privacy_request_status"],"updated_at": string,"user_id": string | null,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_at"?: string | null,"approved_by"?: string | null,"attempts"?: number,"completed_at"?: string | null,"created_at"?: string,"decision_note"?: string | null,"due_at"?: string,"error_message"?: string | null,"fence"?: number,"hold_reason"?: string | null,"hold_until"?: string | null,"id"?: string,"kind": Database["public"]['Enums']["privacy_request_kind"],"lease_expires_at"?: string | null,"progress_pct"?: number,"reason"?: string | null,"receipt"?: Json | null,"requested_by"?: string | null,"run_after"?: string,"stage"?: string | null,"status"?: Database["public"]['Enums']["privacy_request_status"],"updated_at"?: string,"user_id"?: string | null,"worker_id"?: string | null
                  }
                  Update: {
                    "approved_at"?: string | null,"approved_by"?: string | null,"attempts"?: number,"completed_at"?: string | null,"created_at"?: string,"decision_note"?: string | null,"due_at"?: string,"error_message"?: string | null,"fence"?: number,"hold_reason"?: string | null,"hold_until"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["privacy_request_kind"],"lease_expires_at"?: string | null,"progress_pct"?: number,"reason"?: string | null,"receipt"?: Json | null,"requested_by"?: string | null,"run_after"?: string,"stage"?: string | null,"status"?: Database["public"]['Enums']["privacy_request_status"],"updated_at"?: string,"user_id"?: string | null,"worker_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "privacy_requests_approved_by_fkey"
      columns: ["approved_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "privacy_requests_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "privacy_requests_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"profiles": {
                  Row: {
                    "activity_level": Database["public"]['Enums']["activity_level"] | null,"age": number | null,"available_equipment": (string)[],"biological_sex": Database["public"]['Enums']["biological_sex"] | null,"birth_date": string | null,"consultation_completed": boolean,"created_at": string,"current_weight_kg": number | null,"daily_calorie_goal": number | null,"daily_calorie_target": number | null,"daily_carbs_target_g": number | null,"daily_fat_target_g": number | null,"daily_protein_target_g": number | null,"dietary_preference": string | null,"dietary_restrictions": (string)[],"email": string,"estimated_tdee": number | null,"experience_level": Database["public"]['Enums']["experience_level"] | null,"full_name": string,"goal_weight_kg": number | null,"height_cm": number | null,"id": string,"injury_limitations": (string)[],"last_active_at": string,"meals_per_day": number | null,"onboarding_completed": boolean,"onboarding_data": NonNullable<Json>,"primary_goal": Database["public"]['Enums']["primary_goal"] | null,"search_text": string | null,"settings": NonNullable<Json>,"subscription_tier": Database["public"]['Enums']["subscription_tier"],"time_zone": string,"training_frequency": number | null,"updated_at": string,"user_no": number,"workout_frequency": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean,"created_at"?: string,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[],"email"?: string,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id": string,"injury_limitations"?: (string)[],"last_active_at"?: string,"meals_per_day"?: number | null,"onboarding_completed"?: boolean,"onboarding_data"?: NonNullable<Json>,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"search_text"?: never,"settings"?: NonNullable<Json>,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"time_zone"?: string,"training_frequency"?: number | null,"updated_at"?: string,"user_no"?: never,"workout_frequency"?: number | null
                  }
                  Update: {
                    "activity_level"?: Database["public"]['Enums']["activity_level"] | null,"age"?: number | null,"available_equipment"?: (string)[],"biological_sex"?: Database["public"]['Enums']["biological_sex"] | null,"birth_date"?: string | null,"consultation_completed"?: boolean,"created_at"?: string,"current_weight_kg"?: number | null,"daily_calorie_goal"?: number | null,"daily_calorie_target"?: number | null,"daily_carbs_target_g"?: number | null,"daily_fat_target_g"?: number | null,"daily_protein_target_g"?: number | null,"dietary_preference"?: string | null,"dietary_restrictions"?: (string)[],"email"?: string,"estimated_tdee"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"full_name"?: string,"goal_weight_kg"?: number | null,"height_cm"?: number | null,"id"?: string,"injury_limitations"?: (string)[],"last_active_at"?: string,"meals_per_day"?: number | null,"onboarding_completed"?: boolean,"onboarding_data"?: NonNullable<Json>,"primary_goal"?: Database["public"]['Enums']["primary_goal"] | null,"search_text"?: never,"settings"?: NonNullable<Json>,"subscription_tier"?: Database["public"]['Enums']["subscription_tier"],"time_zone"?: string,"training_frequency"?: number | null,"updated_at"?: string,"user_no"?: never,"workout_frequency"?: number | null
                  }
                  Relationships: [
                    
                  ]
                },"programs": {
                  Row: {
                    "activated_at": string | null,"ai_model": string | null,"ai_provider": string | null,"bundle_id": string | null,"bundle_sha256": string | null,"completed_at": string | null,"consultation_session_id": string | null,"created_at": string,"current_day": number,"description": string,"feasibility": NonNullable<Json>,"full_bundle": NonNullable<Json>,"generation_cost_usd": number | null,"generation_tokens": number | null,"generator_version": string | null,"id": string,"is_active": boolean | null,"macros": NonNullable<Json>,"name": string,"next_reassessment_date": string | null,"previous_program_id": string | null,"primary_goal": Database["public"]['Enums']["primary_goal"],"program_duration_weeks": number,"program_start_date": string,"questions_answers": NonNullable<Json>,"safety": NonNullable<Json>,"source": Database["public"]['Enums']["program_source"],"status": Database["public"]['Enums']["program_status"],"tdee": NonNullable<Json>,"total_days": number | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "activated_at"?: string | null,"ai_model"?: string | null,"ai_provider"?: string | null,"bundle_id"?: string | null,"bundle_sha256"?: string | null,"completed_at"?: string | null,"consultation_session_id"?: string | null,"created_at"?: string,"current_day"?: number,"description"?: string,"feasibility"?: NonNullable<Json>,"full_bundle": NonNullable<Json>,"generation_cost_usd"?: number | null,"generation_tokens"?: number | null,"generator_version"?: string | null,"id"?: string,"is_active"?: never,"macros"?: NonNullable<Json>,"name": string,"next_reassessment_date"?: string | null,"previous_program_id"?: string | null,"primary_goal": Database["public"]['Enums']["primary_goal"],"program_duration_weeks"?: number,"program_start_date": string,"questions_answers"?: NonNullable<Json>,"safety"?: NonNullable<Json>,"source"?: Database["public"]['Enums']["program_source"],"status"?: Database["public"]['Enums']["program_status"],"tdee"?: NonNullable<Json>,"total_days"?: never,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "activated_at"?: string | null,"ai_model"?: string | null,"ai_provider"?: string | null,"bundle_id"?: string | null,"bundle_sha256"?: string | null,"completed_at"?: string | null,"consultation_session_id"?: string | null,"created_at"?: string,"current_day"?: number,"description"?: string,"feasibility"?: NonNullable<Json>,"full_bundle"?: NonNullable<Json>,"generation_cost_usd"?: number | null,"generation_tokens"?: number | null,"generator_version"?: string | null,"id"?: string,"is_active"?: never,"macros"?: NonNullable<Json>,"name"?: string,"next_reassessment_date"?: string | null,"previous_program_id"?: string | null,"primary_goal"?: Database["public"]['Enums']["primary_goal"],"program_duration_weeks"?: number,"program_start_date"?: string,"questions_answers"?: NonNullable<Json>,"safety"?: NonNullable<Json>,"source"?: Database["public"]['Enums']["program_source"],"status"?: Database["public"]['Enums']["program_status"],"tdee"?: NonNullable<Json>,"total_days"?: never,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "programs_consultation_session_id_fkey"
      columns: ["consultation_session_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "programs_consultation_session_id_fkey"
      columns: ["consultation_session_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "programs_previous_program_id_fkey"
      columns: ["previous_program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "programs_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "programs_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"quick_entry_embeddings": {
                  Row: {
                    "content_summary": string | null,"content_text": string,"created_at": string,"embedding_model": string,"embedding_type": Database["public"]['Enums']["embedding_type"],"id": string,"logged_at": string,"quick_entry_log_id": string,"source_classification": Database["public"]['Enums']["quick_entry_class"],"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content_summary"?: string | null,"content_text": string,"created_at"?: string,"embedding_model"?: string,"embedding_type"?: Database["public"]['Enums']["embedding_type"],"id"?: string,"logged_at": string,"quick_entry_log_id": string,"source_classification"?: Database["public"]['Enums']["quick_entry_class"],"user_id": string
                  }
                  Update: {
                    "content_summary"?: string | null,"content_text"?: string,"created_at"?: string,"embedding_model"?: string,"embedding_type"?: Database["public"]['Enums']["embedding_type"],"id"?: string,"logged_at"?: string,"quick_entry_log_id"?: string,"source_classification"?: Database["public"]['Enums']["quick_entry_class"],"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "quick_entry_embeddings_quick_entry_log_id_fkey"
      columns: ["quick_entry_log_id"]
isOneToOne: false
      referencedRelation: "quick_entry_logs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "quick_entry_embeddings_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "quick_entry_embeddings_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"quick_entry_logs": {
                  Row: {
                    "activity_ids": (string)[],"ai_classification": Database["public"]['Enums']["quick_entry_class"] | null,"ai_confidence_score": number | null,"ai_cost_usd": number | null,"ai_extracted_data": NonNullable<Json>,"ai_latency_ms": number | null,"ai_model": string | null,"ai_model_version": string | null,"ai_provider": string | null,"ai_tokens_input": number | null,"ai_tokens_output": number | null,"attempts": number,"audio_duration_seconds": number | null,"audio_url": string | null,"body_measurement_ids": (string)[],"client_platform": Database["public"]['Enums']["entry_platform"] | null,"contains_body_measurement": boolean,"contains_meal": boolean,"contains_workout": boolean,"created_at": string,"error_code": string | null,"error_message": string | null,"id": string,"image_urls": (string)[],"input_type": Database["public"]['Enums']["quick_entry_input"],"logged_at": string,"meal_log_ids": (string)[],"pdf_url": string | null,"processed_at": string | null,"processing_started_at": string | null,"processing_status": Database["public"]['Enums']["processing_status"],"raw_text": string | null,"raw_transcription": string | null,"updated_at": string,"user_confirmed": boolean | null,"user_corrected": boolean,"user_corrections": Json | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_ids"?: (string)[],"ai_classification"?: Database["public"]['Enums']["quick_entry_class"] | null,"ai_confidence_score"?: number | null,"ai_cost_usd"?: number | null,"ai_extracted_data"?: NonNullable<Json>,"ai_latency_ms"?: number | null,"ai_model"?: string | null,"ai_model_version"?: string | null,"ai_provider"?: string | null,"ai_tokens_input"?: number | null,"ai_tokens_output"?: number | null,"attempts"?: number,"audio_duration_seconds"?: number | null,"audio_url"?: string | null,"body_measurement_ids"?: (string)[],"client_platform"?: Database["public"]['Enums']["entry_platform"] | null,"contains_body_measurement"?: boolean,"contains_meal"?: boolean,"contains_workout"?: boolean,"created_at"?: string,"error_code"?: string | null,"error_message"?: string | null,"id"?: string,"image_urls"?: (string)[],"input_type": Database["public"]['Enums']["quick_entry_input"],"logged_at"?: string,"meal_log_ids"?: (string)[],"pdf_url"?: string | null,"processed_at"?: string | null,"processing_started_at"?: string | null,"processing_status"?: Database["public"]['Enums']["processing_status"],"raw_text"?: string | null,"raw_transcription"?: string | null,"updated_at"?: string,"user_confirmed"?: boolean | null,"user_corrected"?: boolean,"user_corrections"?: Json | null,"user_id": string
                  }
                  Update: {
                    "activity_ids"?: (string)[],"ai_classification"?: Database["public"]['Enums']["quick_entry_class"] | null,"ai_confidence_score"?: number | null,"ai_cost_usd"?: number | null,"ai_extracted_data"?: NonNullable<Json>,"ai_latency_ms"?: number | null,"ai_model"?: string | null,"ai_model_version"?: string | null,"ai_provider"?: string | null,"ai_tokens_input"?: number | null,"ai_tokens_output"?: number | null,"attempts"?: number,"audio_duration_seconds"?: number | null,"audio_url"?: string | null,"body_measurement_ids"?: (string)[],"client_platform"?: Database["public"]['Enums']["entry_platform"] | null,"contains_body_measurement"?: boolean,"contains_meal"?: boolean,"contains_workout"?: boolean,"created_at"?: string,"error_code"?: string | null,"error_message"?: string | null,"id"?: string,"image_urls"?: (string)[],"input_type"?: Database["public"]['Enums']["quick_entry_input"],"logged_at"?: string,"meal_log_ids"?: (string)[],"pdf_url"?: string | null,"processed_at"?: string | null,"processing_started_at"?: string | null,"processing_status"?: Database["public"]['Enums']["processing_status"],"raw_text"?: string | null,"raw_transcription"?: string | null,"updated_at"?: string,"user_confirmed"?: boolean | null,"user_corrected"?: boolean,"user_corrections"?: Json | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "quick_entry_logs_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "quick_entry_logs_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"quick_meals": {
                  Row: {
                    "components": NonNullable<Json>,"created_at": string,"id": string,"image_url": string | null,"is_favorite": boolean,"last_used_at": string | null,"meal_name": string,"meal_type": Database["public"]['Enums']["meal_type"] | null,"total_calories": number,"total_carbs_g": number,"total_fat_g": number,"total_fiber_g": number | null,"total_protein_g": number,"updated_at": string,"usage_count": number,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "components"?: NonNullable<Json>,"created_at"?: string,"id"?: string,"image_url"?: string | null,"is_favorite"?: boolean,"last_used_at"?: string | null,"meal_name": string,"meal_type"?: Database["public"]['Enums']["meal_type"] | null,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"updated_at"?: string,"usage_count"?: number,"user_id": string
                  }
                  Update: {
                    "components"?: NonNullable<Json>,"created_at"?: string,"id"?: string,"image_url"?: string | null,"is_favorite"?: boolean,"last_used_at"?: string | null,"meal_name"?: string,"meal_type"?: Database["public"]['Enums']["meal_type"] | null,"total_calories"?: number,"total_carbs_g"?: number,"total_fat_g"?: number,"total_fiber_g"?: number | null,"total_protein_g"?: number,"updated_at"?: string,"usage_count"?: number,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "quick_meals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "quick_meals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"rate_limits": {
                  Row: {
                    "bucket": string,"created_at": string,"id": string,"is_limited": boolean | null,"request_count": number,"request_limit": number,"subject": string,"updated_at": string,"user_id": string | null,"window_seconds": number,"window_started_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bucket": string,"created_at"?: string,"id"?: string,"is_limited"?: never,"request_count"?: number,"request_limit": number,"subject": string,"updated_at"?: string,"user_id"?: string | null,"window_seconds": number,"window_started_at": string
                  }
                  Update: {
                    "bucket"?: string,"created_at"?: string,"id"?: string,"is_limited"?: never,"request_count"?: number,"request_limit"?: number,"subject"?: string,"updated_at"?: string,"user_id"?: string | null,"window_seconds"?: number,"window_started_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "rate_limits_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "rate_limits_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"recipes": {
                  Row: {
                    "allergens": (string)[],"average_rating": number | null,"calories": number,"carbs_g": number,"cook_minutes": number | null,"created_at": string,"cuisine": string | null,"description": string,"dietary_flags": (string)[],"difficulty": Database["public"]['Enums']["experience_level"] | null,"fat_g": number,"fiber_g": number | null,"id": string,"image_url": string | null,"ingredients": NonNullable<Json>,"instructions": (string)[],"is_active": boolean,"meal_type": Database["public"]['Enums']["meal_type"] | null,"min_age_months": number | null,"prep_minutes": number | null,"protein_g": number,"servings": number,"source_url": string | null,"title": string,"updated_at": string,"usage_count": number,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "allergens"?: (string)[],"average_rating"?: number | null,"calories"?: number,"carbs_g"?: number,"cook_minutes"?: number | null,"created_at"?: string,"cuisine"?: string | null,"description"?: string,"dietary_flags"?: (string)[],"difficulty"?: Database["public"]['Enums']["experience_level"] | null,"fat_g"?: number,"fiber_g"?: number | null,"id"?: string,"image_url"?: string | null,"ingredients"?: NonNullable<Json>,"instructions"?: (string)[],"is_active"?: boolean,"meal_type"?: Database["public"]['Enums']["meal_type"] | null,"min_age_months"?: number | null,"prep_minutes"?: number | null,"protein_g"?: number,"servings"?: number,"source_url"?: string | null,"title": string,"updated_at"?: string,"usage_count"?: number,"user_id"?: string | null
                  }
                  Update: {
                    "allergens"?: (string)[],"average_rating"?: number | null,"calories"?: number,"carbs_g"?: number,"cook_minutes"?: number | null,"created_at"?: string,"cuisine"?: string | null,"description"?: string,"dietary_flags"?: (string)[],"difficulty"?: Database["public"]['Enums']["experience_level"] | null,"fat_g"?: number,"fiber_g"?: number | null,"id"?: string,"image_url"?: string | null,"ingredients"?: NonNullable<Json>,"instructions"?: (string)[],"is_active"?: boolean,"meal_type"?: Database["public"]['Enums']["meal_type"] | null,"min_age_months"?: number | null,"prep_minutes"?: number | null,"protein_g"?: number,"servings"?: number,"source_url"?: string | null,"title"?: string,"updated_at"?: string,"usage_count"?: number,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "recipes_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "recipes_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"reports": {
                  Row: {
                    "attempts": number,"child_id": string,"created_at": string,"error_message": string | null,"fence": number,"generated_at": string | null,"id": string,"lease_expires_at": string | null,"page_count": number | null,"pdf_url": string | null,"period_end": string,"period_start": string,"report_data": NonNullable<Json>,"report_type": Database["public"]['Enums']["report_type"],"requested_by_staff": string | null,"run_after": string,"size_bytes": number | null,"status": Database["public"]['Enums']["report_status"],"title": string,"updated_at": string,"user_id": string | null,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"child_id": string,"created_at"?: string,"error_message"?: string | null,"fence"?: number,"generated_at"?: string | null,"id"?: string,"lease_expires_at"?: string | null,"page_count"?: number | null,"pdf_url"?: string | null,"period_end": string,"period_start": string,"report_data"?: NonNullable<Json>,"report_type"?: Database["public"]['Enums']["report_type"],"requested_by_staff"?: string | null,"run_after"?: string,"size_bytes"?: number | null,"status"?: Database["public"]['Enums']["report_status"],"title"?: string,"updated_at"?: string,"user_id"?: string | null,"worker_id"?: string | null
                  }
                  Update: {
                    "attempts"?: number,"child_id"?: string,"created_at"?: string,"error_message"?: string | null,"fence"?: number,"generated_at"?: string | null,"id"?: string,"lease_expires_at"?: string | null,"page_count"?: number | null,"pdf_url"?: string | null,"period_end"?: string,"period_start"?: string,"report_data"?: NonNullable<Json>,"report_type"?: Database["public"]['Enums']["report_type"],"requested_by_staff"?: string | null,"run_after"?: string,"size_bytes"?: number | null,"status"?: Database["public"]['Enums']["report_status"],"title"?: string,"updated_at"?: string,"user_id"?: string | null,"worker_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "reports_child_id_fkey"
      columns: ["child_id"]
isOneToOne: false
      referencedRelation: "children"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reports_requested_by_staff_fkey"
      columns: ["requested_by_staff"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "reports_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reports_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"roasts": {
                  Row: {
                    "ai_model": string | null,"created_at": string,"id": string,"intensity": number,"roast_text": string,"topic": string | null,"user_id": string,"user_reaction": Database["public"]['Enums']["roast_reaction"] | null,"was_shared": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"created_at"?: string,"id"?: string,"intensity"?: number,"roast_text": string,"topic"?: string | null,"user_id": string,"user_reaction"?: Database["public"]['Enums']["roast_reaction"] | null,"was_shared"?: boolean
                  }
                  Update: {
                    "ai_model"?: string | null,"created_at"?: string,"id"?: string,"intensity"?: number,"roast_text"?: string,"topic"?: string | null,"user_id"?: string,"user_reaction"?: Database["public"]['Enums']["roast_reaction"] | null,"was_shared"?: boolean
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
                },"saved_views": {
                  Row: {
                    "created_at": string,"id": string,"is_shared": boolean,"name": string,"owner_id": string,"query": NonNullable<Json>,"resource": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"is_shared"?: boolean,"name": string,"owner_id"?: string,"query"?: NonNullable<Json>,"resource": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"is_shared"?: boolean,"name"?: string,"owner_id"?: string,"query"?: NonNullable<Json>,"resource"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "saved_views_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"self_efficacy_assessments": {
                  Row: {
                    "answers": NonNullable<Json>,"assessed_at": string,"barriers": (string)[],"confidence_score": number,"created_at": string,"domain": Database["public"]['Enums']["self_efficacy_domain"],"id": string,"importance_score": number | null,"note": string | null,"readiness_score": number | null,"supports": (string)[],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "answers"?: NonNullable<Json>,"assessed_at"?: string,"barriers"?: (string)[],"confidence_score": number,"created_at"?: string,"domain"?: Database["public"]['Enums']["self_efficacy_domain"],"id"?: string,"importance_score"?: number | null,"note"?: string | null,"readiness_score"?: number | null,"supports"?: (string)[],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "answers"?: NonNullable<Json>,"assessed_at"?: string,"barriers"?: (string)[],"confidence_score"?: number,"created_at"?: string,"domain"?: Database["public"]['Enums']["self_efficacy_domain"],"id"?: string,"importance_score"?: number | null,"note"?: string | null,"readiness_score"?: number | null,"supports"?: (string)[],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "self_efficacy_assessments_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "self_efficacy_assessments_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"session_instances": {
                  Row: {
                    "completed_at": string | null,"cool_down": string | null,"created_at": string,"day_focus": string | null,"day_index": number,"day_name": string | null,"day_number": number | null,"equipment": (string)[],"estimated_calories": number | null,"estimated_duration_minutes": number | null,"id": string,"is_completed": boolean,"item_order": number,"notes": string | null,"preferred_start_time": string | null,"program_id": string,"session_kind": Database["public"]['Enums']["session_kind"],"session_name": string,"target_rpe": number | null,"updated_at": string,"warm_up": string | null,"week_index": number
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"cool_down"?: string | null,"created_at"?: string,"day_focus"?: string | null,"day_index": number,"day_name"?: string | null,"day_number"?: never,"equipment"?: (string)[],"estimated_calories"?: number | null,"estimated_duration_minutes"?: number | null,"id"?: string,"is_completed"?: boolean,"item_order"?: number,"notes"?: string | null,"preferred_start_time"?: string | null,"program_id": string,"session_kind": Database["public"]['Enums']["session_kind"],"session_name": string,"target_rpe"?: number | null,"updated_at"?: string,"warm_up"?: string | null,"week_index": number
                  }
                  Update: {
                    "completed_at"?: string | null,"cool_down"?: string | null,"created_at"?: string,"day_focus"?: string | null,"day_index"?: number,"day_name"?: string | null,"day_number"?: never,"equipment"?: (string)[],"estimated_calories"?: number | null,"estimated_duration_minutes"?: number | null,"id"?: string,"is_completed"?: boolean,"item_order"?: number,"notes"?: string | null,"preferred_start_time"?: string | null,"program_id"?: string,"session_kind"?: Database["public"]['Enums']["session_kind"],"session_name"?: string,"target_rpe"?: number | null,"updated_at"?: string,"warm_up"?: string | null,"week_index"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "session_instances_program_id_fkey"
      columns: ["program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    }
                  ]
                },"sleep_tracking": {
                  Row: {
                    "awakenings_count": number | null,"bedtime_at": string | null,"created_at": string,"deep_minutes": number | null,"duration_minutes": number | null,"heart_rate_variability_ms": number | null,"id": string,"light_minutes": number | null,"note": string | null,"quality": number | null,"rem_minutes": number | null,"resting_heart_rate_bpm": number | null,"sleep_latency_minutes": number | null,"sleep_on": string,"source": Database["public"]['Enums']["sleep_source"],"updated_at": string,"user_id": string,"wake_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "awakenings_count"?: number | null,"bedtime_at"?: string | null,"created_at"?: string,"deep_minutes"?: number | null,"duration_minutes"?: number | null,"heart_rate_variability_ms"?: number | null,"id"?: string,"light_minutes"?: number | null,"note"?: string | null,"quality"?: number | null,"rem_minutes"?: number | null,"resting_heart_rate_bpm"?: number | null,"sleep_latency_minutes"?: number | null,"sleep_on": string,"source"?: Database["public"]['Enums']["sleep_source"],"updated_at"?: string,"user_id": string,"wake_at"?: string | null
                  }
                  Update: {
                    "awakenings_count"?: number | null,"bedtime_at"?: string | null,"created_at"?: string,"deep_minutes"?: number | null,"duration_minutes"?: number | null,"heart_rate_variability_ms"?: number | null,"id"?: string,"light_minutes"?: number | null,"note"?: string | null,"quality"?: number | null,"rem_minutes"?: number | null,"resting_heart_rate_bpm"?: number | null,"sleep_latency_minutes"?: number | null,"sleep_on"?: string,"source"?: Database["public"]['Enums']["sleep_source"],"updated_at"?: string,"user_id"?: string,"wake_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "sleep_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "sleep_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"social_accounts": {
                  Row: {
                    "created_at": string,"created_by": string | null,"creator_asked_at": string | null,"creator_info": Json | null,"display_name": string,"external_account_id": string | null,"handle": string,"held_until": string | null,"id": string,"last_checked_at": string | null,"last_error_code": string | null,"needs_second_approval": boolean,"paused_at": string | null,"paused_reason": string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_quota": Json | null,"posts_per_day": number | null,"premium": boolean,"scopes": (string)[],"settings": NonNullable<Json>,"status": Database["public"]['Enums']["social_account_status"],"test_asked_at": string | null,"test_result": Json | null,"token_expires_at": string | null,"updated_at": string,"viral_views": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"creator_asked_at"?: string | null,"creator_info"?: Json | null,"display_name"?: string,"external_account_id"?: string | null,"handle": string,"held_until"?: string | null,"id"?: string,"last_checked_at"?: string | null,"last_error_code"?: string | null,"needs_second_approval"?: boolean,"paused_at"?: string | null,"paused_reason"?: string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_quota"?: Json | null,"posts_per_day"?: number | null,"premium"?: boolean,"scopes"?: (string)[],"settings"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["social_account_status"],"test_asked_at"?: string | null,"test_result"?: Json | null,"token_expires_at"?: string | null,"updated_at"?: string,"viral_views"?: number
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"creator_asked_at"?: string | null,"creator_info"?: Json | null,"display_name"?: string,"external_account_id"?: string | null,"handle"?: string,"held_until"?: string | null,"id"?: string,"last_checked_at"?: string | null,"last_error_code"?: string | null,"needs_second_approval"?: boolean,"paused_at"?: string | null,"paused_reason"?: string | null,"platform"?: Database["public"]['Enums']["social_platform"],"platform_quota"?: Json | null,"posts_per_day"?: number | null,"premium"?: boolean,"scopes"?: (string)[],"settings"?: NonNullable<Json>,"status"?: Database["public"]['Enums']["social_account_status"],"test_asked_at"?: string | null,"test_result"?: Json | null,"token_expires_at"?: string | null,"updated_at"?: string,"viral_views"?: number
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
                    "account_id": string | null,"approved_at": string | null,"approved_by": string | null,"armed_at": string | null,"attempts": number,"caption": string,"comments_count": number,"content_id": string | null,"created_at": string,"created_by": string | null,"error_code": string | null,"error_message": string | null,"fence": number,"first_armed_at": string | null,"hashtags": (string)[],"id": string,"lease_expires_at": string | null,"likes_count": number,"location": string | null,"max_attempts": number,"metrics_due_at": string | null,"needs_person_at": string | null,"permalink": string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_options": NonNullable<Json>,"platform_post_id": string | null,"posted_at": string | null,"remedy": Database["public"]['Enums']["post_remedy"] | null,"run_after": string,"saves_count": number,"schedule_id": string | null,"scheduled_for": string | null,"shares_count": number,"status": Database["public"]['Enums']["post_status"],"updated_at": string,"user_id": string | null,"views_count": number,"viral_threshold_reached_at": string | null,"went_viral": boolean,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id"?: string | null,"approved_at"?: string | null,"approved_by"?: string | null,"armed_at"?: string | null,"attempts"?: number,"caption"?: string,"comments_count"?: number,"content_id"?: string | null,"created_at"?: string,"created_by"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"first_armed_at"?: string | null,"hashtags"?: (string)[],"id"?: string,"lease_expires_at"?: string | null,"likes_count"?: number,"location"?: string | null,"max_attempts"?: number,"metrics_due_at"?: string | null,"needs_person_at"?: string | null,"permalink"?: string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_options"?: NonNullable<Json>,"platform_post_id"?: string | null,"posted_at"?: string | null,"remedy"?: Database["public"]['Enums']["post_remedy"] | null,"run_after"?: string,"saves_count"?: number,"schedule_id"?: string | null,"scheduled_for"?: string | null,"shares_count"?: number,"status"?: Database["public"]['Enums']["post_status"],"updated_at"?: string,"user_id"?: string | null,"views_count"?: number,"viral_threshold_reached_at"?: string | null,"went_viral"?: boolean,"worker_id"?: string | null
                  }
                  Update: {
                    "account_id"?: string | null,"approved_at"?: string | null,"approved_by"?: string | null,"armed_at"?: string | null,"attempts"?: number,"caption"?: string,"comments_count"?: number,"content_id"?: string | null,"created_at"?: string,"created_by"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"first_armed_at"?: string | null,"hashtags"?: (string)[],"id"?: string,"lease_expires_at"?: string | null,"likes_count"?: number,"location"?: string | null,"max_attempts"?: number,"metrics_due_at"?: string | null,"needs_person_at"?: string | null,"permalink"?: string | null,"platform"?: Database["public"]['Enums']["social_platform"],"platform_options"?: NonNullable<Json>,"platform_post_id"?: string | null,"posted_at"?: string | null,"remedy"?: Database["public"]['Enums']["post_remedy"] | null,"run_after"?: string,"saves_count"?: number,"schedule_id"?: string | null,"scheduled_for"?: string | null,"shares_count"?: number,"status"?: Database["public"]['Enums']["post_status"],"updated_at"?: string,"user_id"?: string | null,"views_count"?: number,"viral_threshold_reached_at"?: string | null,"went_viral"?: boolean,"worker_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "social_media_posts_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "post_takedown_summaries"
      referencedColumns: ["account_id"]
    },{
      foreignKeyName: "social_media_posts_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "social_account_summaries"
      referencedColumns: ["id"]
    },{
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
      referencedRelation: "film_library"
      referencedColumns: ["id"]
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
                },"social_platforms": {
                  Row: {
                    "app_id": string | null,"consent_url": string | null,"late_hours": number,"platform": Database["public"]['Enums']["social_platform"],"posts_per_day": number,"price_link_usd": number,"price_post_usd": number,"scopes": (string)[],"seal_to": string | null,"settle_minutes": number,"updated_at": string,"warning_days": number
                  }
                  ComputedFields: never
                  Insert: {
                    "app_id"?: string | null,"consent_url"?: string | null,"late_hours"?: number,"platform": Database["public"]['Enums']["social_platform"],"posts_per_day": number,"price_link_usd"?: number,"price_post_usd"?: number,"scopes"?: (string)[],"seal_to"?: string | null,"settle_minutes"?: number,"updated_at"?: string,"warning_days"?: number
                  }
                  Update: {
                    "app_id"?: string | null,"consent_url"?: string | null,"late_hours"?: number,"platform"?: Database["public"]['Enums']["social_platform"],"posts_per_day"?: number,"price_link_usd"?: number,"price_post_usd"?: number,"scopes"?: (string)[],"seal_to"?: string | null,"settle_minutes"?: number,"updated_at"?: string,"warning_days"?: number
                  }
                  Relationships: [
                    
                  ]
                },"social_post_attempts": {
                  Row: {
                    "at": string,"code": string | null,"event": Database["public"]['Enums']["post_event"],"fence": number,"id": number,"message": string | null,"post_id": string,"staff_id": string | null,"status": Database["public"]['Enums']["post_status"],"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "at": string,"code"?: string | null,"event": Database["public"]['Enums']["post_event"],"fence": number,"id"?: never,"message"?: string | null,"post_id": string,"staff_id"?: string | null,"status": Database["public"]['Enums']["post_status"],"worker_id"?: string | null
                  }
                  Update: {
                    "at"?: string,"code"?: string | null,"event"?: Database["public"]['Enums']["post_event"],"fence"?: number,"id"?: never,"message"?: string | null,"post_id"?: string,"staff_id"?: string | null,"status"?: Database["public"]['Enums']["post_status"],"worker_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "social_post_attempts_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_media_posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "social_post_attempts_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_post_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "social_post_attempts_staff_id_fkey"
      columns: ["staff_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
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
                },"staff_role_views": {
                  Row: {
                    "ended_at": string | null,"ends_at": string,"id": string,"reason": string,"role": Database["public"]['Enums']["staff_role"],"started_at": string,"viewer_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ended_at"?: string | null,"ends_at": string,"id"?: string,"reason": string,"role": Database["public"]['Enums']["staff_role"],"started_at"?: string,"viewer_id"?: string | null
                  }
                  Update: {
                    "ended_at"?: string | null,"ends_at"?: string,"id"?: string,"reason"?: string,"role"?: Database["public"]['Enums']["staff_role"],"started_at"?: string,"viewer_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_role_views_viewer_id_fkey"
      columns: ["viewer_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"step_tracking": {
                  Row: {
                    "active_minutes": number | null,"calories_burned": number | null,"created_at": string,"date": string,"distance_meters": number | null,"floors_climbed": number | null,"goal_steps": number | null,"hourly_steps": (number)[] | null,"id": string,"source": Database["public"]['Enums']["activity_source"],"steps": number,"synced_at": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active_minutes"?: number | null,"calories_burned"?: number | null,"created_at"?: string,"date": string,"distance_meters"?: number | null,"floors_climbed"?: number | null,"goal_steps"?: number | null,"hourly_steps"?: (number)[] | null,"id"?: string,"source"?: Database["public"]['Enums']["activity_source"],"steps": number,"synced_at"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "active_minutes"?: number | null,"calories_burned"?: number | null,"created_at"?: string,"date"?: string,"distance_meters"?: number | null,"floors_climbed"?: number | null,"goal_steps"?: number | null,"hourly_steps"?: (number)[] | null,"id"?: string,"source"?: Database["public"]['Enums']["activity_source"],"steps"?: number,"synced_at"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "step_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "step_tracking_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"thought_records": {
                  Row: {
                    "action_plan": string | null,"automatic_thought": string,"balanced_thought": string | null,"belief_after_pct": number | null,"belief_before_pct": number | null,"cognitive_distortions": (string)[],"created_at": string,"emotion_intensity_after_pct": number | null,"emotion_intensity_before_pct": number | null,"emotions": (string)[],"evidence_against": string | null,"evidence_for": string | null,"id": string,"recorded_at": string,"situation": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action_plan"?: string | null,"automatic_thought": string,"balanced_thought"?: string | null,"belief_after_pct"?: number | null,"belief_before_pct"?: number | null,"cognitive_distortions"?: (string)[],"created_at"?: string,"emotion_intensity_after_pct"?: number | null,"emotion_intensity_before_pct"?: number | null,"emotions"?: (string)[],"evidence_against"?: string | null,"evidence_for"?: string | null,"id"?: string,"recorded_at"?: string,"situation": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "action_plan"?: string | null,"automatic_thought"?: string,"balanced_thought"?: string | null,"belief_after_pct"?: number | null,"belief_before_pct"?: number | null,"cognitive_distortions"?: (string)[],"created_at"?: string,"emotion_intensity_after_pct"?: number | null,"emotion_intensity_before_pct"?: number | null,"emotions"?: (string)[],"evidence_against"?: string | null,"evidence_for"?: string | null,"id"?: string,"recorded_at"?: string,"situation"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "thought_records_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "thought_records_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"training_modalities": {
                  Row: {
                    "category": Database["public"]['Enums']["modality_category"],"code": string,"created_at": string,"description": string | null,"id": string,"is_active": boolean,"name": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "category": Database["public"]['Enums']["modality_category"],"code": string,"created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"name": string,"updated_at"?: string
                  }
                  Update: {
                    "category"?: Database["public"]['Enums']["modality_category"],"code"?: string,"created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"name"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"user_achievements": {
                  Row: {
                    "achievement_id": string,"created_at": string,"earned_at": string,"id": string,"points_awarded": number,"progress": NonNullable<Json>,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "achievement_id": string,"created_at"?: string,"earned_at"?: string,"id"?: string,"points_awarded"?: number,"progress"?: NonNullable<Json>,"user_id": string
                  }
                  Update: {
                    "achievement_id"?: string,"created_at"?: string,"earned_at"?: string,"id"?: string,"points_awarded"?: number,"progress"?: NonNullable<Json>,"user_id"?: string
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
                },"user_behavior_events": {
                  Row: {
                    "app_version": string | null,"cohort_month": string | null,"created_at": string,"event_type": Database["public"]['Enums']["behavior_event_type"],"id": string,"local_day": string,"local_hour": number | null,"member_experience": Database["public"]['Enums']["experience_level"] | null,"member_goal": Database["public"]['Enums']["primary_goal"] | null,"member_sex": Database["public"]['Enums']["biological_sex"] | null,"member_tier": Database["public"]['Enums']["subscription_tier"] | null,"occurred_at": string,"platform": Database["public"]['Enums']["client_platform"],"program_week": number | null,"properties": NonNullable<Json>,"session_id": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "app_version"?: string | null,"cohort_month"?: string | null,"created_at"?: string,"event_type": Database["public"]['Enums']["behavior_event_type"],"id"?: string,"local_day": string,"local_hour"?: number | null,"member_experience"?: Database["public"]['Enums']["experience_level"] | null,"member_goal"?: Database["public"]['Enums']["primary_goal"] | null,"member_sex"?: Database["public"]['Enums']["biological_sex"] | null,"member_tier"?: Database["public"]['Enums']["subscription_tier"] | null,"occurred_at"?: string,"platform"?: Database["public"]['Enums']["client_platform"],"program_week"?: number | null,"properties"?: NonNullable<Json>,"session_id"?: string | null,"user_id": string
                  }
                  Update: {
                    "app_version"?: string | null,"cohort_month"?: string | null,"created_at"?: string,"event_type"?: Database["public"]['Enums']["behavior_event_type"],"id"?: string,"local_day"?: string,"local_hour"?: number | null,"member_experience"?: Database["public"]['Enums']["experience_level"] | null,"member_goal"?: Database["public"]['Enums']["primary_goal"] | null,"member_sex"?: Database["public"]['Enums']["biological_sex"] | null,"member_tier"?: Database["public"]['Enums']["subscription_tier"] | null,"occurred_at"?: string,"platform"?: Database["public"]['Enums']["client_platform"],"program_week"?: number | null,"properties"?: NonNullable<Json>,"session_id"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_behavior_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_behavior_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_connections": {
                  Row: {
                    "blocked_by": string | null,"connected_user_id": string,"connection_type": Database["public"]['Enums']["connection_type"],"created_at": string,"id": string,"message": string | null,"responded_at": string | null,"status": Database["public"]['Enums']["connection_status"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "blocked_by"?: string | null,"connected_user_id": string,"connection_type"?: Database["public"]['Enums']["connection_type"],"created_at"?: string,"id"?: string,"message"?: string | null,"responded_at"?: string | null,"status"?: Database["public"]['Enums']["connection_status"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "blocked_by"?: string | null,"connected_user_id"?: string,"connection_type"?: Database["public"]['Enums']["connection_type"],"created_at"?: string,"id"?: string,"message"?: string | null,"responded_at"?: string | null,"status"?: Database["public"]['Enums']["connection_status"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_connections_blocked_by_fkey"
      columns: ["blocked_by"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_connections_blocked_by_fkey"
      columns: ["blocked_by"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_connections_connected_user_id_fkey"
      columns: ["connected_user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_connections_connected_user_id_fkey"
      columns: ["connected_user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_connections_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_connections_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_content_library": {
                  Row: {
                    "ai_generated": boolean,"caption": string | null,"comments_count": number,"content_type": Database["public"]['Enums']["media_type"],"created_at": string,"generation_prompt": string | null,"hashtags": (string)[],"id": string,"is_published": boolean,"likes_count": number,"media_url": string,"mentions": (string)[],"published_at": string | null,"published_to": (Database["public"]['Enums']["social_platform"])[],"rating": number | null,"shares_count": number,"template_used": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"video_generation_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_generated"?: boolean,"caption"?: string | null,"comments_count"?: number,"content_type": Database["public"]['Enums']["media_type"],"created_at"?: string,"generation_prompt"?: string | null,"hashtags"?: (string)[],"id"?: string,"is_published"?: boolean,"likes_count"?: number,"media_url": string,"mentions"?: (string)[],"published_at"?: string | null,"published_to"?: (Database["public"]['Enums']["social_platform"])[],"rating"?: number | null,"shares_count"?: number,"template_used"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id": string,"video_generation_id"?: string | null
                  }
                  Update: {
                    "ai_generated"?: boolean,"caption"?: string | null,"comments_count"?: number,"content_type"?: Database["public"]['Enums']["media_type"],"created_at"?: string,"generation_prompt"?: string | null,"hashtags"?: (string)[],"id"?: string,"is_published"?: boolean,"likes_count"?: number,"media_url"?: string,"mentions"?: (string)[],"published_at"?: string | null,"published_to"?: (Database["public"]['Enums']["social_platform"])[],"rating"?: number | null,"shares_count"?: number,"template_used"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id"?: string,"video_generation_id"?: string | null
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
                },"user_context_log": {
                  Row: {
                    "created_at": string,"date": string,"energy_level": number | null,"hrv_ms": number | null,"id": string,"injury_notes": string | null,"is_ill": boolean,"is_travelling": boolean,"notes": string | null,"resting_heartrate": number | null,"sleep_hours": number | null,"sleep_quality": number | null,"soreness_level": number | null,"source": string,"stress_level": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"date": string,"energy_level"?: number | null,"hrv_ms"?: number | null,"id"?: string,"injury_notes"?: string | null,"is_ill"?: boolean,"is_travelling"?: boolean,"notes"?: string | null,"resting_heartrate"?: number | null,"sleep_hours"?: number | null,"sleep_quality"?: number | null,"soreness_level"?: number | null,"source"?: string,"stress_level"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"date"?: string,"energy_level"?: number | null,"hrv_ms"?: number | null,"id"?: string,"injury_notes"?: string | null,"is_ill"?: boolean,"is_travelling"?: boolean,"notes"?: string | null,"resting_heartrate"?: number | null,"sleep_hours"?: number | null,"sleep_quality"?: number | null,"soreness_level"?: number | null,"source"?: string,"stress_level"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_context_log_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_context_log_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_difficulties": {
                  Row: {
                    "category": Database["public"]['Enums']["difficulty_category"],"confidence": number | null,"created_at": string,"difficulty": string,"frequency": Database["public"]['Enums']["difficulty_frequency"] | null,"id": string,"session_id": string | null,"severity": number | null,"tried_so_far": string | null,"triggers": (string)[],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "category": Database["public"]['Enums']["difficulty_category"],"confidence"?: number | null,"created_at"?: string,"difficulty": string,"frequency"?: Database["public"]['Enums']["difficulty_frequency"] | null,"id"?: string,"session_id"?: string | null,"severity"?: number | null,"tried_so_far"?: string | null,"triggers"?: (string)[],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "category"?: Database["public"]['Enums']["difficulty_category"],"confidence"?: number | null,"created_at"?: string,"difficulty"?: string,"frequency"?: Database["public"]['Enums']["difficulty_frequency"] | null,"id"?: string,"session_id"?: string | null,"severity"?: number | null,"tried_so_far"?: string | null,"triggers"?: (string)[],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_difficulties_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_difficulties_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_difficulties_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_difficulties_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_familiar_exercises": {
                  Row: {
                    "causes_discomfort": boolean,"confidence": number | null,"created_at": string,"discomfort_note": string | null,"exercise_id": string | null,"exercise_name": string,"id": string,"last_done_on": string | null,"proficiency": Database["public"]['Enums']["exercise_proficiency"],"session_id": string | null,"updated_at": string,"user_id": string,"working_reps": number | null,"working_weight_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "causes_discomfort"?: boolean,"confidence"?: number | null,"created_at"?: string,"discomfort_note"?: string | null,"exercise_id"?: string | null,"exercise_name": string,"id"?: string,"last_done_on"?: string | null,"proficiency"?: Database["public"]['Enums']["exercise_proficiency"],"session_id"?: string | null,"updated_at"?: string,"user_id": string,"working_reps"?: number | null,"working_weight_kg"?: number | null
                  }
                  Update: {
                    "causes_discomfort"?: boolean,"confidence"?: number | null,"created_at"?: string,"discomfort_note"?: string | null,"exercise_id"?: string | null,"exercise_name"?: string,"id"?: string,"last_done_on"?: string | null,"proficiency"?: Database["public"]['Enums']["exercise_proficiency"],"session_id"?: string | null,"updated_at"?: string,"user_id"?: string,"working_reps"?: number | null,"working_weight_kg"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_familiar_exercises_exercise_id_fkey"
      columns: ["exercise_id"]
isOneToOne: false
      referencedRelation: "exercises"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_familiar_exercises_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_familiar_exercises_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_familiar_exercises_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_familiar_exercises_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_improvement_goals": {
                  Row: {
                    "category": Database["public"]['Enums']["improvement_category"],"confidence": number | null,"created_at": string,"goal": string,"id": string,"motivation": string | null,"priority": number,"session_id": string | null,"target_date": string | null,"target_unit": string | null,"target_value": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "category": Database["public"]['Enums']["improvement_category"],"confidence"?: number | null,"created_at"?: string,"goal": string,"id"?: string,"motivation"?: string | null,"priority"?: number,"session_id"?: string | null,"target_date"?: string | null,"target_unit"?: string | null,"target_value"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "category"?: Database["public"]['Enums']["improvement_category"],"confidence"?: number | null,"created_at"?: string,"goal"?: string,"id"?: string,"motivation"?: string | null,"priority"?: number,"session_id"?: string | null,"target_date"?: string | null,"target_unit"?: string | null,"target_value"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_improvement_goals_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_improvement_goals_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_improvement_goals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_improvement_goals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_lesson_progress": {
                  Row: {
                    "completed_at": string | null,"created_at": string,"current_step": number,"id": string,"last_viewed_at": string,"lesson_id": string,"progress_pct": number,"started_at": string,"status": Database["public"]['Enums']["lesson_progress_status"],"time_spent_seconds": number,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"created_at"?: string,"current_step"?: number,"id"?: string,"last_viewed_at"?: string,"lesson_id": string,"progress_pct"?: number,"started_at"?: string,"status"?: Database["public"]['Enums']["lesson_progress_status"],"time_spent_seconds"?: number,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "completed_at"?: string | null,"created_at"?: string,"current_step"?: number,"id"?: string,"last_viewed_at"?: string,"lesson_id"?: string,"progress_pct"?: number,"started_at"?: string,"status"?: Database["public"]['Enums']["lesson_progress_status"],"time_spent_seconds"?: number,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_lesson_progress_lesson_id_fkey"
      columns: ["lesson_id"]
isOneToOne: false
      referencedRelation: "nutrition_lessons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_lesson_progress_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_lesson_progress_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_micro_lessons": {
                  Row: {
                    "completed_at": string | null,"created_at": string,"delivered_at": string,"dismissed_at": string | null,"id": string,"is_helpful": boolean | null,"micro_lesson_id": string,"status": Database["public"]['Enums']["micro_lesson_status"],"trigger_reason": string | null,"updated_at": string,"user_id": string,"viewed_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"created_at"?: string,"delivered_at"?: string,"dismissed_at"?: string | null,"id"?: string,"is_helpful"?: boolean | null,"micro_lesson_id": string,"status"?: Database["public"]['Enums']["micro_lesson_status"],"trigger_reason"?: string | null,"updated_at"?: string,"user_id": string,"viewed_at"?: string | null
                  }
                  Update: {
                    "completed_at"?: string | null,"created_at"?: string,"delivered_at"?: string,"dismissed_at"?: string | null,"id"?: string,"is_helpful"?: boolean | null,"micro_lesson_id"?: string,"status"?: Database["public"]['Enums']["micro_lesson_status"],"trigger_reason"?: string | null,"updated_at"?: string,"user_id"?: string,"viewed_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_micro_lessons_micro_lesson_id_fkey"
      columns: ["micro_lesson_id"]
isOneToOne: false
      referencedRelation: "micro_lessons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_micro_lessons_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_micro_lessons_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_milestones_media": {
                  Row: {
                    "body_part": Database["public"]['Enums']["body_part"],"comparison_to_id": string | null,"created_at": string,"date_taken": string | null,"days_apart": number | null,"id": string,"is_public": boolean,"media_url": string,"milestone_type": Database["public"]['Enums']["milestone_media_type"],"shared_with_coach": boolean,"updated_at": string,"user_id": string,"weight_at_time": number | null,"weight_change_kg": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "body_part"?: Database["public"]['Enums']["body_part"],"comparison_to_id"?: string | null,"created_at"?: string,"date_taken"?: string | null,"days_apart"?: number | null,"id"?: string,"is_public"?: boolean,"media_url": string,"milestone_type": Database["public"]['Enums']["milestone_media_type"],"shared_with_coach"?: boolean,"updated_at"?: string,"user_id": string,"weight_at_time"?: number | null,"weight_change_kg"?: number | null
                  }
                  Update: {
                    "body_part"?: Database["public"]['Enums']["body_part"],"comparison_to_id"?: string | null,"created_at"?: string,"date_taken"?: string | null,"days_apart"?: number | null,"id"?: string,"is_public"?: boolean,"media_url"?: string,"milestone_type"?: Database["public"]['Enums']["milestone_media_type"],"shared_with_coach"?: boolean,"updated_at"?: string,"user_id"?: string,"weight_at_time"?: number | null,"weight_change_kg"?: number | null
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
                },"user_non_negotiables": {
                  Row: {
                    "category": Database["public"]['Enums']["non_negotiable_category"],"confidence": number | null,"created_at": string,"excludes": (string)[],"id": string,"is_absolute": boolean,"reason": string | null,"session_id": string | null,"statement": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "category": Database["public"]['Enums']["non_negotiable_category"],"confidence"?: number | null,"created_at"?: string,"excludes"?: (string)[],"id"?: string,"is_absolute"?: boolean,"reason"?: string | null,"session_id"?: string | null,"statement": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "category"?: Database["public"]['Enums']["non_negotiable_category"],"confidence"?: number | null,"created_at"?: string,"excludes"?: (string)[],"id"?: string,"is_absolute"?: boolean,"reason"?: string | null,"session_id"?: string | null,"statement"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_non_negotiables_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_non_negotiables_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_non_negotiables_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_non_negotiables_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_outcome_metrics": {
                  Row: {
                    "baseline_value": number | null,"computed_at": string,"computed_by": Database["public"]['Enums']["outcome_source"],"confidence_score": number | null,"created_at": string,"id": string,"metric": Database["public"]['Enums']["outcome_metric"],"period_end": string,"period_start": string,"sample_size": number | null,"target_value": number | null,"updated_at": string,"user_id": string,"value": number
                  }
                  ComputedFields: never
                  Insert: {
                    "baseline_value"?: number | null,"computed_at"?: string,"computed_by"?: Database["public"]['Enums']["outcome_source"],"confidence_score"?: number | null,"created_at"?: string,"id"?: string,"metric": Database["public"]['Enums']["outcome_metric"],"period_end": string,"period_start": string,"sample_size"?: number | null,"target_value"?: number | null,"updated_at"?: string,"user_id": string,"value": number
                  }
                  Update: {
                    "baseline_value"?: number | null,"computed_at"?: string,"computed_by"?: Database["public"]['Enums']["outcome_source"],"confidence_score"?: number | null,"created_at"?: string,"id"?: string,"metric"?: Database["public"]['Enums']["outcome_metric"],"period_end"?: string,"period_start"?: string,"sample_size"?: number | null,"target_value"?: number | null,"updated_at"?: string,"user_id"?: string,"value"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_outcome_metrics_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_outcome_metrics_user_id_fkey"
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
                },"user_preferred_meal_times": {
                  Row: {
                    "confidence": number | null,"cooked_by": Database["public"]['Enums']["meal_cook"] | null,"created_at": string,"flexibility_minutes": number | null,"id": string,"is_skipped": boolean,"meal": string,"meal_time_id": string | null,"notes": string | null,"preferred_time": string | null,"session_id": string | null,"updated_at": string,"user_id": string,"weekdays": (number)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence"?: number | null,"cooked_by"?: Database["public"]['Enums']["meal_cook"] | null,"created_at"?: string,"flexibility_minutes"?: number | null,"id"?: string,"is_skipped"?: boolean,"meal": string,"meal_time_id"?: string | null,"notes"?: string | null,"preferred_time"?: string | null,"session_id"?: string | null,"updated_at"?: string,"user_id": string,"weekdays"?: (number)[]
                  }
                  Update: {
                    "confidence"?: number | null,"cooked_by"?: Database["public"]['Enums']["meal_cook"] | null,"created_at"?: string,"flexibility_minutes"?: number | null,"id"?: string,"is_skipped"?: boolean,"meal"?: string,"meal_time_id"?: string | null,"notes"?: string | null,"preferred_time"?: string | null,"session_id"?: string | null,"updated_at"?: string,"user_id"?: string,"weekdays"?: (number)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_preferred_meal_times_meal_time_id_fkey"
      columns: ["meal_time_id"]
isOneToOne: false
      referencedRelation: "meal_times"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_preferred_meal_times_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_preferred_meal_times_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_preferred_meal_times_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_preferred_meal_times_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_streaks": {
                  Row: {
                    "created_at": string,"current_streak_days": number,"id": string,"last_activity_on": string | null,"longest_streak_days": number,"started_on": string | null,"streak_type": Database["public"]['Enums']["streak_type"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"current_streak_days"?: number,"id"?: string,"last_activity_on"?: string | null,"longest_streak_days"?: number,"started_on"?: string | null,"streak_type": Database["public"]['Enums']["streak_type"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"current_streak_days"?: number,"id"?: string,"last_activity_on"?: string | null,"longest_streak_days"?: number,"started_on"?: string | null,"streak_type"?: Database["public"]['Enums']["streak_type"],"updated_at"?: string,"user_id"?: string
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
                },"user_training_availability": {
                  Row: {
                    "certainty": Database["public"]['Enums']["availability_certainty"],"confidence": number | null,"created_at": string,"id": string,"location": Database["public"]['Enums']["training_location"] | null,"max_duration_minutes": number | null,"notes": string | null,"session_id": string | null,"updated_at": string,"user_id": string,"weekday": number,"window_end": string | null,"window_start": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "certainty"?: Database["public"]['Enums']["availability_certainty"],"confidence"?: number | null,"created_at"?: string,"id"?: string,"location"?: Database["public"]['Enums']["training_location"] | null,"max_duration_minutes"?: number | null,"notes"?: string | null,"session_id"?: string | null,"updated_at"?: string,"user_id": string,"weekday": number,"window_end"?: string | null,"window_start"?: string | null
                  }
                  Update: {
                    "certainty"?: Database["public"]['Enums']["availability_certainty"],"confidence"?: number | null,"created_at"?: string,"id"?: string,"location"?: Database["public"]['Enums']["training_location"] | null,"max_duration_minutes"?: number | null,"notes"?: string | null,"session_id"?: string | null,"updated_at"?: string,"user_id"?: string,"weekday"?: number,"window_end"?: string | null,"window_start"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_training_availability_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_training_availability_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_training_availability_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_training_availability_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_training_modalities": {
                  Row: {
                    "confidence": number | null,"created_at": string,"enjoyment": number | null,"experience_level": Database["public"]['Enums']["experience_level"] | null,"experience_years": number | null,"id": string,"is_current": boolean,"modality": string,"modality_id": string | null,"notes": string | null,"session_id": string | null,"sessions_per_week": number | null,"updated_at": string,"user_id": string,"wants_more": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence"?: number | null,"created_at"?: string,"enjoyment"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"experience_years"?: number | null,"id"?: string,"is_current"?: boolean,"modality": string,"modality_id"?: string | null,"notes"?: string | null,"session_id"?: string | null,"sessions_per_week"?: number | null,"updated_at"?: string,"user_id": string,"wants_more"?: boolean
                  }
                  Update: {
                    "confidence"?: number | null,"created_at"?: string,"enjoyment"?: number | null,"experience_level"?: Database["public"]['Enums']["experience_level"] | null,"experience_years"?: number | null,"id"?: string,"is_current"?: boolean,"modality"?: string,"modality_id"?: string | null,"notes"?: string | null,"session_id"?: string | null,"sessions_per_week"?: number | null,"updated_at"?: string,"user_id"?: string,"wants_more"?: boolean
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_training_modalities_modality_id_fkey"
      columns: ["modality_id"]
isOneToOne: false
      referencedRelation: "training_modalities"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_training_modalities_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_training_modalities_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_training_modalities_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_training_modalities_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_typical_meal_foods": {
                  Row: {
                    "confidence": number | null,"created_at": string,"food_name": string,"id": string,"is_favourite": boolean,"meal_time_id": string | null,"notes": string | null,"quantity": number | null,"session_id": string | null,"times_per_week": number | null,"unit": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence"?: number | null,"created_at"?: string,"food_name": string,"id"?: string,"is_favourite"?: boolean,"meal_time_id"?: string | null,"notes"?: string | null,"quantity"?: number | null,"session_id"?: string | null,"times_per_week"?: number | null,"unit"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "confidence"?: number | null,"created_at"?: string,"food_name"?: string,"id"?: string,"is_favourite"?: boolean,"meal_time_id"?: string | null,"notes"?: string | null,"quantity"?: number | null,"session_id"?: string | null,"times_per_week"?: number | null,"unit"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_typical_meal_foods_meal_time_id_fkey"
      columns: ["meal_time_id"]
isOneToOne: false
      referencedRelation: "meal_times"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_typical_meal_foods_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_typical_meal_foods_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_typical_meal_foods_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_typical_meal_foods_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"user_upcoming_events": {
                  Row: {
                    "confidence": number | null,"created_at": string,"ends_on": string | null,"event_type_id": string | null,"id": string,"impact": Database["public"]['Enums']["event_impact"],"is_goal": boolean,"session_id": string | null,"starts_on": string | null,"title": string,"updated_at": string,"user_id": string,"wanted_adjustment": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "confidence"?: number | null,"created_at"?: string,"ends_on"?: string | null,"event_type_id"?: string | null,"id"?: string,"impact"?: Database["public"]['Enums']["event_impact"],"is_goal"?: boolean,"session_id"?: string | null,"starts_on"?: string | null,"title": string,"updated_at"?: string,"user_id": string,"wanted_adjustment"?: string | null
                  }
                  Update: {
                    "confidence"?: number | null,"created_at"?: string,"ends_on"?: string | null,"event_type_id"?: string | null,"id"?: string,"impact"?: Database["public"]['Enums']["event_impact"],"is_goal"?: boolean,"session_id"?: string | null,"starts_on"?: string | null,"title"?: string,"updated_at"?: string,"user_id"?: string,"wanted_adjustment"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_upcoming_events_event_type_id_fkey"
      columns: ["event_type_id"]
isOneToOne: false
      referencedRelation: "event_types"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_upcoming_events_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_session_summaries"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_upcoming_events_session_fkey"
      columns: ["session_id","user_id"]
isOneToOne: false
      referencedRelation: "consultation_sessions"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "user_upcoming_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "user_upcoming_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"video_editing_sessions": {
                  Row: {
                    "audio_tracks": NonNullable<Json>,"created_at": string,"edited_by": string | null,"editing_duration_minutes": number,"export_quality": string | null,"exported_video_url": string | null,"filters_applied": (string)[],"id": string,"images": (Json)[],"last_edited_at": string,"project_name": string,"template_id": string | null,"text_overlays": NonNullable<Json>,"timeline_config": NonNullable<Json>,"user_id": string,"video_clips": (Json)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "audio_tracks"?: NonNullable<Json>,"created_at"?: string,"edited_by"?: string | null,"editing_duration_minutes"?: number,"export_quality"?: string | null,"exported_video_url"?: string | null,"filters_applied"?: (string)[],"id"?: string,"images"?: (Json)[],"last_edited_at"?: string,"project_name"?: string,"template_id"?: string | null,"text_overlays"?: NonNullable<Json>,"timeline_config"?: NonNullable<Json>,"user_id": string,"video_clips"?: (Json)[]
                  }
                  Update: {
                    "audio_tracks"?: NonNullable<Json>,"created_at"?: string,"edited_by"?: string | null,"editing_duration_minutes"?: number,"export_quality"?: string | null,"exported_video_url"?: string | null,"filters_applied"?: (string)[],"id"?: string,"images"?: (Json)[],"last_edited_at"?: string,"project_name"?: string,"template_id"?: string | null,"text_overlays"?: NonNullable<Json>,"timeline_config"?: NonNullable<Json>,"user_id"?: string,"video_clips"?: (Json)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "video_editing_sessions_edited_by_fkey"
      columns: ["edited_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "video_editing_sessions_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "video_editing_sessions_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    },{
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
                    "clicks_count": number,"content_id": string | null,"created_at": string,"id": string,"platform": Database["public"]['Enums']["social_platform"] | null,"referral_code": string | null,"roast_id": string | null,"share_method": Database["public"]['Enums']["share_method"],"signups_count": number,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "clicks_count"?: number,"content_id"?: string | null,"created_at"?: string,"id"?: string,"platform"?: Database["public"]['Enums']["social_platform"] | null,"referral_code"?: string | null,"roast_id"?: string | null,"share_method"?: Database["public"]['Enums']["share_method"],"signups_count"?: number,"user_id": string
                  }
                  Update: {
                    "clicks_count"?: number,"content_id"?: string | null,"created_at"?: string,"id"?: string,"platform"?: Database["public"]['Enums']["social_platform"] | null,"referral_code"?: string | null,"roast_id"?: string | null,"share_method"?: Database["public"]['Enums']["share_method"],"signups_count"?: number,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "viral_shares_content_id_fkey"
      columns: ["content_id"]
isOneToOne: false
      referencedRelation: "film_library"
      referencedColumns: ["id"]
    },{
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
                    "ai_model_used": string | null,"ai_narration": string | null,"attempts": number,"background_music": string | null,"cancel_requested_at": string | null,"choices": NonNullable<Json>,"content_hash": string,"created_at": string,"duration_seconds": number | null,"engine": string | null,"error_code": string | null,"error_message": string | null,"fence": number,"file_size_bytes": number | null,"film": string,"finished_at": string | null,"generation_time_seconds": number | null,"id": string,"is_draft": boolean,"lease_expires_at": string | null,"max_attempts": number,"preset": string,"probe": Json | null,"processing_cost": number | null,"progress_pct": number,"published": boolean,"renderer_version": string,"requested_by": string | null,"resolution": string | null,"run_after": string,"smaller_url": string | null,"source_data": NonNullable<Json>,"stage": string | null,"started_at": string | null,"status": Database["public"]['Enums']["render_status"],"template_id": string | null,"template_version_id": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"user_rating": number | null,"video_type": Database["public"]['Enums']["video_type"],"video_url": string | null,"worker_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model_used"?: string | null,"ai_narration"?: string | null,"attempts"?: number,"background_music"?: string | null,"cancel_requested_at"?: string | null,"choices"?: NonNullable<Json>,"content_hash": string,"created_at"?: string,"duration_seconds"?: number | null,"engine"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"file_size_bytes"?: number | null,"film": string,"finished_at"?: string | null,"generation_time_seconds"?: number | null,"id"?: string,"is_draft"?: boolean,"lease_expires_at"?: string | null,"max_attempts"?: number,"preset"?: string,"probe"?: Json | null,"processing_cost"?: number | null,"progress_pct"?: number,"published"?: boolean,"renderer_version"?: string,"requested_by"?: string | null,"resolution"?: string | null,"run_after"?: string,"smaller_url"?: string | null,"source_data": NonNullable<Json>,"stage"?: string | null,"started_at"?: string | null,"status"?: Database["public"]['Enums']["render_status"],"template_id"?: string | null,"template_version_id"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id": string,"user_rating"?: number | null,"video_type"?: Database["public"]['Enums']["video_type"],"video_url"?: string | null,"worker_id"?: string | null
                  }
                  Update: {
                    "ai_model_used"?: string | null,"ai_narration"?: string | null,"attempts"?: number,"background_music"?: string | null,"cancel_requested_at"?: string | null,"choices"?: NonNullable<Json>,"content_hash"?: string,"created_at"?: string,"duration_seconds"?: number | null,"engine"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"fence"?: number,"file_size_bytes"?: number | null,"film"?: string,"finished_at"?: string | null,"generation_time_seconds"?: number | null,"id"?: string,"is_draft"?: boolean,"lease_expires_at"?: string | null,"max_attempts"?: number,"preset"?: string,"probe"?: Json | null,"processing_cost"?: number | null,"progress_pct"?: number,"published"?: boolean,"renderer_version"?: string,"requested_by"?: string | null,"resolution"?: string | null,"run_after"?: string,"smaller_url"?: string | null,"source_data"?: NonNullable<Json>,"stage"?: string | null,"started_at"?: string | null,"status"?: Database["public"]['Enums']["render_status"],"template_id"?: string | null,"template_version_id"?: string | null,"thumbnail_url"?: string | null,"updated_at"?: string,"user_id"?: string,"user_rating"?: number | null,"video_type"?: Database["public"]['Enums']["video_type"],"video_url"?: string | null,"worker_id"?: string | null
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
                },"voice_reflections": {
                  Row: {
                    "ai_model": string | null,"audio_url": string | null,"created_at": string,"duration_seconds": number | null,"emotions": (string)[],"id": string,"language": string | null,"prompt": string | null,"recorded_at": string,"sentiment_score": number | null,"summary": string | null,"themes": (string)[],"transcript": string | null,"transcription_confidence": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"audio_url"?: string | null,"created_at"?: string,"duration_seconds"?: number | null,"emotions"?: (string)[],"id"?: string,"language"?: string | null,"prompt"?: string | null,"recorded_at"?: string,"sentiment_score"?: number | null,"summary"?: string | null,"themes"?: (string)[],"transcript"?: string | null,"transcription_confidence"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "ai_model"?: string | null,"audio_url"?: string | null,"created_at"?: string,"duration_seconds"?: number | null,"emotions"?: (string)[],"id"?: string,"language"?: string | null,"prompt"?: string | null,"recorded_at"?: string,"sentiment_score"?: number | null,"summary"?: string | null,"themes"?: (string)[],"transcript"?: string | null,"transcription_confidence"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "voice_reflections_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "voice_reflections_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"voice_sessions": {
                  Row: {
                    "ai_model": string | null,"audio_url": string | null,"average_latency_ms": number | null,"conversation_id": string,"cost_usd": number | null,"created_at": string,"duration_seconds": number | null,"ended_at": string | null,"error_code": string | null,"id": string,"interruption_count": number,"language": string,"speech_model": string | null,"started_at": string,"status": Database["public"]['Enums']["voice_session_status"],"tokens_used": number | null,"transcript": string | null,"turn_count": number,"updated_at": string,"user_id": string,"voice_name": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_model"?: string | null,"audio_url"?: string | null,"average_latency_ms"?: number | null,"conversation_id": string,"cost_usd"?: number | null,"created_at"?: string,"duration_seconds"?: never,"ended_at"?: string | null,"error_code"?: string | null,"id"?: string,"interruption_count"?: number,"language"?: string,"speech_model"?: string | null,"started_at"?: string,"status"?: Database["public"]['Enums']["voice_session_status"],"tokens_used"?: number | null,"transcript"?: string | null,"turn_count"?: number,"updated_at"?: string,"user_id": string,"voice_name"?: string | null
                  }
                  Update: {
                    "ai_model"?: string | null,"audio_url"?: string | null,"average_latency_ms"?: number | null,"conversation_id"?: string,"cost_usd"?: number | null,"created_at"?: string,"duration_seconds"?: never,"ended_at"?: string | null,"error_code"?: string | null,"id"?: string,"interruption_count"?: number,"language"?: string,"speech_model"?: string | null,"started_at"?: string,"status"?: Database["public"]['Enums']["voice_session_status"],"tokens_used"?: number | null,"transcript"?: string | null,"turn_count"?: number,"updated_at"?: string,"user_id"?: string,"voice_name"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "voice_sessions_conversation_fkey"
      columns: ["conversation_id","user_id"]
isOneToOne: false
      referencedRelation: "coach_conversations"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "voice_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "voice_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"water_intake": {
                  Row: {
                    "amount_ml": number,"beverage_type": Database["public"]['Enums']["beverage_type"],"created_at": string,"id": string,"logged_at": string,"logged_on": string,"source": Database["public"]['Enums']["water_source"],"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_ml": number,"beverage_type"?: Database["public"]['Enums']["beverage_type"],"created_at"?: string,"id"?: string,"logged_at"?: string,"logged_on": string,"source"?: Database["public"]['Enums']["water_source"],"user_id": string
                  }
                  Update: {
                    "amount_ml"?: number,"beverage_type"?: Database["public"]['Enums']["beverage_type"],"created_at"?: string,"id"?: string,"logged_at"?: string,"logged_on"?: string,"source"?: Database["public"]['Enums']["water_source"],"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "water_intake_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "water_intake_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"webhook_events": {
                  Row: {
                    "attempts": number,"created_at": string,"error_message": string | null,"event_type": string,"external_event_id": string | null,"id": string,"integration_id": string | null,"next_attempt_at": string | null,"payload": NonNullable<Json>,"processed_at": string | null,"provider": string,"received_at": string,"signature_valid": boolean,"status": Database["public"]['Enums']["webhook_status"],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"created_at"?: string,"error_message"?: string | null,"event_type": string,"external_event_id"?: string | null,"id"?: string,"integration_id"?: string | null,"next_attempt_at"?: string | null,"payload"?: NonNullable<Json>,"processed_at"?: string | null,"provider": string,"received_at"?: string,"signature_valid": boolean,"status"?: Database["public"]['Enums']["webhook_status"],"updated_at"?: string
                  }
                  Update: {
                    "attempts"?: number,"created_at"?: string,"error_message"?: string | null,"event_type"?: string,"external_event_id"?: string | null,"id"?: string,"integration_id"?: string | null,"next_attempt_at"?: string | null,"payload"?: NonNullable<Json>,"processed_at"?: string | null,"provider"?: string,"received_at"?: string,"signature_valid"?: boolean,"status"?: Database["public"]['Enums']["webhook_status"],"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "webhook_events_integration_id_fkey"
      columns: ["integration_id"]
isOneToOne: false
      referencedRelation: "integration_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "webhook_events_integration_id_fkey"
      columns: ["integration_id"]
isOneToOne: false
      referencedRelation: "integrations"
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
                },"workouts": {
                  Row: {
                    "abandoned_reason": string | null,"activity_id": string | null,"activity_template_id": string | null,"created_at": string,"ended_at": string | null,"energy_after": number | null,"energy_before": number | null,"enjoyment_rating": number | null,"exercises": NonNullable<Json>,"id": string,"location": Database["public"]['Enums']["workout_location"] | null,"notes": string | null,"pain_notes": string | null,"performed_on": string,"planned_session_instance_id": string | null,"session_rpe": number | null,"started_at": string,"status": Database["public"]['Enums']["workout_status"],"total_reps": number | null,"total_sets": number | null,"total_volume_kg": number | null,"updated_at": string,"user_id": string,"workout_name": string,"workout_type": Database["public"]['Enums']["session_kind"]
                  }
                  ComputedFields: never
                  Insert: {
                    "abandoned_reason"?: string | null,"activity_id"?: string | null,"activity_template_id"?: string | null,"created_at"?: string,"ended_at"?: string | null,"energy_after"?: number | null,"energy_before"?: number | null,"enjoyment_rating"?: number | null,"exercises"?: NonNullable<Json>,"id"?: string,"location"?: Database["public"]['Enums']["workout_location"] | null,"notes"?: string | null,"pain_notes"?: string | null,"performed_on": string,"planned_session_instance_id"?: string | null,"session_rpe"?: number | null,"started_at"?: string,"status"?: Database["public"]['Enums']["workout_status"],"total_reps"?: number | null,"total_sets"?: number | null,"total_volume_kg"?: number | null,"updated_at"?: string,"user_id": string,"workout_name": string,"workout_type": Database["public"]['Enums']["session_kind"]
                  }
                  Update: {
                    "abandoned_reason"?: string | null,"activity_id"?: string | null,"activity_template_id"?: string | null,"created_at"?: string,"ended_at"?: string | null,"energy_after"?: number | null,"energy_before"?: number | null,"enjoyment_rating"?: number | null,"exercises"?: NonNullable<Json>,"id"?: string,"location"?: Database["public"]['Enums']["workout_location"] | null,"notes"?: string | null,"pain_notes"?: string | null,"performed_on"?: string,"planned_session_instance_id"?: string | null,"session_rpe"?: number | null,"started_at"?: string,"status"?: Database["public"]['Enums']["workout_status"],"total_reps"?: number | null,"total_sets"?: number | null,"total_volume_kg"?: number | null,"updated_at"?: string,"user_id"?: string,"workout_name"?: string,"workout_type"?: Database["public"]['Enums']["session_kind"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "workouts_activity_id_fkey"
      columns: ["activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "workouts_activity_template_id_fkey"
      columns: ["activity_template_id"]
isOneToOne: false
      referencedRelation: "activity_templates"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "workouts_planned_session_instance_id_fkey"
      columns: ["planned_session_instance_id"]
isOneToOne: false
      referencedRelation: "session_instances"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "workouts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "workouts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Views: {
            "adjustment_queue": {
                  Row: {
                    "applied_at": string | null,"confidence": number | null,"created_at": string,"date": string,"decided_as": string | null,"decided_at": string | null,"decision_note": string | null,"id": string,"is_over": boolean | null,"member_name": string,"nutrition_override": Json | null,"override_type": Database["public"]['Enums']["override_type"],"plan": Json | null,"program_id": string | null,"reason_code": Database["public"]['Enums']["adjustment_reason"],"reason_details": string | null,"status": Database["public"]['Enums']["override_status"],"training_override": Json | null,"triggered_by": NonNullable<Json>,"undone_at": string | null,"user_id": string,"user_overridden": boolean
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "day_overrides_program_id_fkey"
      columns: ["program_id"]
isOneToOne: false
      referencedRelation: "programs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "day_overrides_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "day_overrides_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_error_group_summaries": {
                  Row: {
                    "baseline_per_day": number | null,"error_code": string,"first_seen_at": string,"id": string,"is_spike": boolean | null,"last_24_hours": number | null,"last_seen_at": string,"note": string | null,"occurrences": number,"owner_id": string | null,"reopened_count": number,"resolved_at": string | null,"severity": Database["public"]['Enums']["ai_error_severity"],"status": Database["public"]['Enums']["ai_error_status"],"title": string,"trend_14_days": (number)[] | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "ai_error_groups_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"ai_experiment_summaries": {
                  Row: {
                    "alpha": number,"arms_count": number | null,"assigned_users": number | null,"created_at": string,"decision": string | null,"hypothesis": string,"id": string,"model_id": string,"model_name": string,"name": string,"owner_id": string | null,"planned_users_per_arm": number | null,"power": number,"started_at": string | null,"state": Database["public"]['Enums']["experiment_state"],"stopped_at": string | null,"title": string,"traffic_pct": number,"updated_at": string,"winner_arm_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "ai_experiments_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_experiments_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "ai_experiments_winner_arm_id_fkey"
      columns: ["winner_arm_id"]
isOneToOne: false
      referencedRelation: "ai_experiment_arms"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_key_attempt_summaries": {
                  Row: {
                    "address_tag": string | null,"attempted_at": string,"id": string,"key_id": string | null,"key_last4": string | null,"key_prefix": string | null,"near_key_id": string | null,"near_last4": string | null,"outcome": Database["public"]['Enums']["key_redemption_outcome"],"user_email": string | null,"user_id": string | null,"user_name": string | null,"verdict": Database["public"]['Enums']["key_attempt_verdict"]
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_attempts_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_key_id_fkey"
      columns: ["key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_near_key_id_fkey"
      columns: ["near_key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_near_key_id_fkey"
      columns: ["near_key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_key_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"consultation_key_batch_summaries": {
                  Row: {
                    "campaign_code": string | null,"created_at": string,"created_by": string | null,"expires_at": string | null,"id": string,"key_prefix": string | null,"max_uses": number | null,"name": string,"notes": string | null,"owner_id": string | null,"quantity": number,"tags": (string)[] | null,"uses": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "consultation_key_batches_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "consultation_key_batches_owner_id_fkey"
      columns: ["owner_id"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"consultation_key_summaries": {
                  Row: {
                    "assigned_email": string | null,"assigned_user_id": string | null,"assigned_user_name": string | null,"batch_id": string,"batch_name": string | null,"campaign_code": string | null,"created_at": string,"created_by": string | null,"current_uses": number,"days_after_first_use": number | null,"delivered_at": string | null,"delivery_channel": Database["public"]['Enums']["key_delivery_channel"] | null,"expires_at": string | null,"first_used_at": string | null,"id": string,"is_active": boolean,"key_last4": string,"key_prefix": string,"max_uses": number,"not_before": string | null,"notes": string | null,"revoked_at": string | null,"revoked_reason": string | null,"rotated_at": string | null,"status": string | null,"tags": (string)[],"updated_at": string,"uses_left": number | null
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
      referencedRelation: "consultation_key_batch_summaries"
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
                },"consultation_session_summaries": {
                  Row: {
                    "abandoned_at": string | null,"batch_id": string | null,"campaign_code": string | null,"completed_at": string | null,"consultation_key_id": string | null,"created_at": string,"current_section": number,"id": string,"is_stalled": boolean | null,"key_last4": string | null,"key_prefix": string | null,"last_activity_at": string,"program_id": string | null,"progress_percentage": number,"started_at": string,"state": Json | null,"status": Database["public"]['Enums']["consultation_session_status"],"updated_at": string,"user_email": string | null,"user_id": string,"user_name": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "consultation_keys_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "consultation_key_batch_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_keys_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "consultation_key_batches"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_consultation_key_id_fkey"
      columns: ["consultation_key_id"]
isOneToOne: false
      referencedRelation: "consultation_key_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_consultation_key_id_fkey"
      columns: ["consultation_key_id"]
isOneToOne: false
      referencedRelation: "consultation_keys"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "consultation_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"content_template_summaries": {
                  Row: {
                    "choices": Json | null,"created_at": string,"current_version_id": string | null,"customizable_fields": (string)[],"film": string,"id": string,"is_active": boolean,"preview_url": string | null,"published_at": string | null,"status": Database["public"]['Enums']["template_status"],"template_config": NonNullable<Json>,"template_name": string,"template_type": Database["public"]['Enums']["template_type"],"trending_score": number | null,"updated_at": string,"usage_count": number,"version": number | null
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
                },"content_template_weeks": {
                  Row: {
                    "posted": number | null,"succeeded": number | null,"template_id": string | null,"videos": number | null,"week_on": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
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
    }
                  ]
                },"current_ai_model_aliases": {
                  Row: {
                    "alias": string,"changed_at": string,"changed_by": string | null,"changed_by_name": string,"evidence": NonNullable<Json>,"id": string,"kind": Database["public"]['Enums']["ai_alias_change_kind"],"model_id": string,"previous_version_id": string | null,"promotion_request_id": string | null,"reason": string,"reverts_id": string | null,"version_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "ai_model_aliases_model_id_fkey"
      columns: ["model_id"]
isOneToOne: false
      referencedRelation: "ai_models"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_previous_version_id_fkey"
      columns: ["previous_version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_promotion_request_id_fkey"
      columns: ["promotion_request_id"]
isOneToOne: false
      referencedRelation: "ai_promotion_requests"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_reverts_id_fkey"
      columns: ["reverts_id"]
isOneToOne: false
      referencedRelation: "ai_model_aliases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_reverts_id_fkey"
      columns: ["reverts_id"]
isOneToOne: false
      referencedRelation: "current_ai_model_aliases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_model_aliases_version_id_fkey"
      columns: ["version_id"]
isOneToOne: false
      referencedRelation: "ai_model_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"current_media_consents": {
                  Row: {
                    "channel": Database["public"]['Enums']["consent_channel"],"created_at": string,"date_form": Database["public"]['Enums']["date_form"],"expires_at": string | null,"id": string,"media_class": Database["public"]['Enums']["consent_media_class"],"name_form": Database["public"]['Enums']["name_form"],"platform": Database["public"]['Enums']["social_platform"],"recorded_by": string | null,"text_version": string,"user_id": string,"weight_form": Database["public"]['Enums']["weight_form"]
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
                },"film_batch_item_summaries": {
                  Row: {
                    "approved_hash": string | null,"batch_id": string,"created_at": string,"display_name": string | null,"draft_hash": string | null,"draft_id": string | null,"draft_progress_pct": number | null,"draft_seconds": number | null,"draft_status": Database["public"]['Enums']["render_status"] | null,"draft_thumbnail_url": string | null,"draft_url": string | null,"duration_seconds": number | null,"error_message": string | null,"final_error_code": string | null,"final_id": string | null,"final_status": Database["public"]['Enums']["render_status"] | null,"final_url": string | null,"id": string,"position": number,"problem": string | null,"reason": string | null,"refusals": (string)[],"review": Database["public"]['Enums']["film_review"],"reviewed_at": string | null,"reviewed_by_name": string | null,"state": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "film_batch_items_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "film_batch_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_batch_id_fkey"
      columns: ["batch_id"]
isOneToOne: false
      referencedRelation: "film_batches"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_draft_id_fkey"
      columns: ["draft_id"]
isOneToOne: false
      referencedRelation: "video_generation_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_draft_id_fkey"
      columns: ["draft_id"]
isOneToOne: false
      referencedRelation: "viral_video_generations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_final_id_fkey"
      columns: ["final_id"]
isOneToOne: false
      referencedRelation: "video_generation_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_final_id_fkey"
      columns: ["final_id"]
isOneToOne: false
      referencedRelation: "viral_video_generations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batch_items_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"film_batch_summaries": {
                  Row: {
                    "approved": number | null,"cancelled_at": string | null,"choices": NonNullable<Json>,"created_at": string,"failed": number | null,"film": string,"films": number | null,"finished": number | null,"id": string,"left_out": number | null,"name": string,"open": number | null,"preset": string,"rejected": number | null,"renderer_version": string,"requested_by": string | null,"requested_by_name": string | null,"selection": NonNullable<Json>,"state": string | null,"template_id": string,"template_name": string,"template_version": number,"template_version_id": string,"to_review": number | null,"updated_at": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "film_batches_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "film_batches_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batches_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_batches_template_version_id_fkey"
      columns: ["template_version_id"]
isOneToOne: false
      referencedRelation: "content_template_versions"
      referencedColumns: ["id"]
    }
                  ]
                },"film_edits": {
                  Row: {
                    "created_at": string,"display_name": string | null,"edited_by": string | null,"edited_by_name": string | null,"editing_duration_minutes": number,"film": string,"id": string,"last_edited_at": string,"project_name": string,"template_id": string | null,"template_name": string,"timeline_config": NonNullable<Json>,"user_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "video_editing_sessions_edited_by_fkey"
      columns: ["edited_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "video_editing_sessions_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_template_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "video_editing_sessions_template_id_fkey"
      columns: ["template_id"]
isOneToOne: false
      referencedRelation: "content_templates"
      referencedColumns: ["id"]
    },{
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
                },"film_export_summaries": {
                  Row: {
                    "consent_ended_at": string | null,"content_hash": string,"created_at": string,"deleted_at": string | null,"display_name": string | null,"ended_at": string | null,"exported_by": string | null,"exported_by_name": string | null,"file_sha256": string | null,"file_size_bytes": number | null,"file_state": string | null,"film": string,"frames": number | null,"id": string,"message": string | null,"preset": string,"status": Database["public"]['Enums']["film_export_status"],"template_name": string,"user_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "film_exports_exported_by_fkey"
      columns: ["exported_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "film_exports_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "film_exports_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"film_library": {
                  Row: {
                    "ai_generated": boolean,"caption": string | null,"comments_count": number,"content_hash": string | null,"content_type": Database["public"]['Enums']["media_type"],"created_at": string,"display_name": string | null,"duration_seconds": number | null,"engine": string | null,"file_size_bytes": number | null,"film": string | null,"generation_time_seconds": number | null,"hashtag_text": string | null,"hashtags": (string)[],"id": string,"is_outdated": boolean | null,"is_published": boolean,"likes_count": number,"media_url": string,"newest_version": number | null,"preset": string | null,"probe": Json | null,"processing_cost": number | null,"published_at": string | null,"published_to": (Database["public"]['Enums']["social_platform"])[],"rating": number | null,"render_status": Database["public"]['Enums']["render_status"] | null,"renderer_version": string | null,"requested_by": string | null,"requested_by_name": string | null,"resolution": string | null,"shares_count": number,"template_id": string | null,"template_used": string | null,"template_version": number | null,"template_version_id": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"user_rating": number | null,"video_generation_id": string | null
                  }
                  ComputedFields: never
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
    },{
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
    }
                  ]
                },"integration_summaries": {
                  Row: {
                    "connected_at": string,"created_at": string,"disconnected_at": string | null,"error_code": string | null,"error_message": string | null,"external_account_id": string | null,"id": string,"last_sync_at": string | null,"provider": Database["public"]['Enums']["integration_provider"],"scopes": (string)[],"status": Database["public"]['Enums']["integration_status"],"sync_requested_at": string | null,"token_expires_at": string | null,"updated_at": string,"user_id": string,"user_name": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "integrations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "integrations_user_id_fkey"
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
                },"notification_summaries": {
                  Row: {
                    "body": string | null,"created_at": string,"id": string,"payload": NonNullable<Json>,"read_at": string | null,"title": string,"type": Database["public"]['Enums']["notification_type"],"user_id": string | null,"user_name": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "notifications_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "notifications_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"offline_sync_batches": {
                  Row: {
                    "batch_id": string,"content": Json | null,"created_at": string,"device_id": string,"error_message": string | null,"id": string,"operation_count": number | null,"processed_at": string | null,"queued_at": string,"received_at": string,"resolution": Database["public"]['Enums']["sync_resolution"] | null,"status": Database["public"]['Enums']["sync_status"],"updated_at": string,"user_id": string,"user_name": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "offline_sync_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "offline_sync_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"post_takedown_summaries": {
                  Row: {
                    "account_id": string | null,"attempts": number,"closed_at": string | null,"closed_by_name": string | null,"error_code": string | null,"error_message": string | null,"handle": string | null,"id": string,"is_open": boolean | null,"permalink": string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_post_id": string | null,"post_id": string,"post_status": Database["public"]['Enums']["post_status"],"posted_at": string | null,"proof": Json | null,"reason": Database["public"]['Enums']["takedown_reason"],"requested_at": string,"requested_by_name": string | null,"status": Database["public"]['Enums']["takedown_status"],"title": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "post_takedowns_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_media_posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "post_takedowns_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "social_post_summaries"
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
                },"rate_limit_summaries": {
                  Row: {
                    "bucket": string,"created_at": string,"id": string,"is_limited": boolean | null,"is_recent": boolean | null,"request_count": number,"request_limit": number,"subject": string,"updated_at": string,"user_id": string | null,"user_name": string | null,"window_ends_at": string | null,"window_seconds": number,"window_started_at": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "rate_limits_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "rate_limits_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    }
                  ]
                },"social_account_summaries": {
                  Row: {
                    "cap_24h": number | null,"created_at": string,"created_by": string | null,"creator_asked_at": string | null,"creator_info": Json | null,"display_name": string,"external_account_id": string | null,"handle": string,"has_token": boolean | null,"held_until": string | null,"id": string,"last_checked_at": string | null,"last_error_code": string | null,"needs_second_approval": boolean,"next_post_at": string | null,"paused_at": string | null,"paused_reason": string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_quota": Json | null,"posts_per_day": number | null,"premium": boolean,"scopes": (string)[],"settings": NonNullable<Json>,"status": Database["public"]['Enums']["social_account_status"],"test_asked_at": string | null,"test_result": Json | null,"token_expires_at": string | null,"troubled_posts": number | null,"updated_at": string,"used_24h": number | null,"viral_views": number,"waiting_posts": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "social_accounts_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "staff_members"
      referencedColumns: ["user_id"]
    }
                  ]
                },"social_post_summaries": {
                  Row: {
                    "account_handle": string | null,"account_id": string | null,"account_paused_at": string | null,"account_status": Database["public"]['Enums']["social_account_status"] | null,"approved_at": string | null,"approved_by": string | null,"armed_at": string | null,"attempts": number,"caption": string,"comments_count": number,"content_id": string | null,"created_at": string,"created_by": string | null,"error_code": string | null,"error_message": string | null,"fence": number,"first_armed_at": string | null,"hashtags": (string)[],"id": string,"lease_expires_at": string | null,"likes_count": number,"location": string | null,"max_attempts": number,"media_url": string | null,"member_name": string | null,"metrics_due_at": string | null,"needs_person_at": string | null,"permalink": string | null,"planned_at": string | null,"platform": Database["public"]['Enums']["social_platform"],"platform_options": NonNullable<Json>,"platform_post_id": string | null,"posted_at": string | null,"remedy": Database["public"]['Enums']["post_remedy"] | null,"run_after": string,"saves_count": number,"schedule_id": string | null,"scheduled_for": string | null,"shares_count": number,"status": Database["public"]['Enums']["post_status"],"takedown_status": Database["public"]['Enums']["takedown_status"] | null,"template_name": string | null,"updated_at": string,"urgency": number | null,"user_id": string | null,"video_generation_id": string | null,"views_count": number,"viral_threshold_reached_at": string | null,"went_viral": boolean,"worker_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "social_media_posts_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "post_takedown_summaries"
      referencedColumns: ["account_id"]
    },{
      foreignKeyName: "social_media_posts_account_id_fkey"
      columns: ["account_id"]
isOneToOne: false
      referencedRelation: "social_account_summaries"
      referencedColumns: ["id"]
    },{
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
      referencedRelation: "film_library"
      referencedColumns: ["id"]
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
                },"video_generation_summaries": {
                  Row: {
                    "attempts": number,"cancel_requested_at": string | null,"choices": NonNullable<Json>,"content_hash": string,"created_at": string,"display_name": string | null,"duration_seconds": number | null,"engine": string | null,"error_code": string | null,"error_message": string | null,"file_size_bytes": number | null,"film": string,"finished_at": string | null,"generation_time_seconds": number | null,"id": string,"is_draft": boolean,"max_attempts": number,"preset": string,"probe": Json | null,"processing_cost": number | null,"progress_pct": number,"published": boolean,"renderer_version": string,"requested_by": string | null,"requested_by_name": string | null,"resolution": string | null,"run_after": string,"stage": string | null,"started_at": string | null,"status": Database["public"]['Enums']["render_status"],"template_id": string | null,"template_name": string | null,"template_version": number | null,"template_version_id": string | null,"thumbnail_url": string | null,"updated_at": string,"user_id": string,"user_rating": number | null,"video_type": Database["public"]['Enums']["video_type"],"video_url": string | null
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
                },"webhook_event_summaries": {
                  Row: {
                    "attempts": number,"created_at": string,"error_message": string | null,"event_type": string,"external_event_id": string | null,"id": string,"integration_id": string | null,"next_attempt_at": string | null,"payload": Json | null,"processed_at": string | null,"provider": string,"received_at": string,"signature_valid": boolean,"status": Database["public"]['Enums']["webhook_status"],"updated_at": string,"user_id": string | null,"user_name": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "integrations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "member_profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "integrations_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "profiles"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "webhook_events_integration_id_fkey"
      columns: ["integration_id"]
isOneToOne: false
      referencedRelation: "integration_summaries"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "webhook_events_integration_id_fkey"
      columns: ["integration_id"]
isOneToOne: false
      referencedRelation: "integrations"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Functions: {
            "activity_page":
{ Args: { "p_activity_id": string }; Returns: Json
                           },
"adjust_days":
{ Args: { "p_after"?: string,"p_limit"?: number }; Returns: Json
                           },
"advance_consultation_section":
{ Args: { "p_section": number,"p_session_id": string }; Returns: Json
                           },
"ai_team":
{ Args: Record<PropertyKey, never>; Returns: {
              "full_name": string,"user_id": string
            }[]
                           },
"alias_at":
{ Args: { "p_alias": string,"p_at"?: string,"p_model_id": string }; Returns: {
              "alias": string,
"changed_at": string,
"changed_by": string | null,
"changed_by_name": string,
"evidence": NonNullable<Json>,
"id": string,
"kind": Database["public"]['Enums']["ai_alias_change_kind"],
"model_id": string,
"previous_version_id": string | null,
"promotion_request_id": string | null,
"reason": string,
"reverts_id": string | null,
"version_id": string | null
            }[]
                          SetofOptions: {
        from: "*"
        to: "ai_model_aliases"
        isOneToOne: false
        isSetofReturn: true
      } },
"answer_caregiver_link":
{ Args: { "p_accept": boolean,"p_id": string }; Returns: undefined
                           },
"answer_partnership":
{ Args: { "p_accept": boolean,"p_id": string }; Returns: undefined
                           },
"approve_post":
{ Args: { "p_id": string }; Returns: {
              "account_id": string | null,
"approved_at": string | null,
"approved_by": string | null,
"armed_at": string | null,
"attempts": number,
"caption": string,
"comments_count": number,
"content_id": string | null,
"created_at": string,
"created_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"first_armed_at": string | null,
"hashtags": (string)[],
"id": string,
"lease_expires_at": string | null,
"likes_count": number,
"location": string | null,
"max_attempts": number,
"metrics_due_at": string | null,
"needs_person_at": string | null,
"permalink": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_options": NonNullable<Json>,
"platform_post_id": string | null,
"posted_at": string | null,
"remedy": Database["public"]['Enums']["post_remedy"] | null,
"run_after": string,
"saves_count": number,
"schedule_id": string | null,
"scheduled_for": string | null,
"shares_count": number,
"status": Database["public"]['Enums']["post_status"],
"updated_at": string,
"user_id": string | null,
"views_count": number,
"viral_threshold_reached_at": string | null,
"went_viral": boolean,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "social_media_posts"
        isOneToOne: true
        isSetofReturn: false
      } },
"arm_post":
{ Args: { "p_fence": number,"p_id": string,"p_lease_seconds"?: number }; Returns: Json
                           },
"ask_creator_info":
{ Args: { "p_account_id": string }; Returns: string
                           },
"ask_template_check":
{ Args: { "p_content_hash": string,"p_version_id": string }; Returns: {
              "check_asked_at": string | null,
"check_asked_by": string | null,
"check_asked_hash": string | null,
"check_findings": NonNullable<Json>,
"checked_at": string | null,
"checked_hash": string | null,
"choices": NonNullable<Json>,
"content_hash": string,
"created_at": string,
"created_by": string | null,
"film": string,
"id": string,
"published_at": string | null,
"status": Database["public"]['Enums']["template_status"],
"template_id": string,
"version": number
            }
                          SetofOptions: {
        from: "*"
        to: "content_template_versions"
        isOneToOne: true
        isSetofReturn: false
      } },
"assess_day":
{ Args: { "p_after"?: string,"p_day": string,"p_limit"?: number }; Returns: Json
                           },
"assign_consultation_keys":
{ Args: { "p_apply"?: string,"p_rows": Json }; Returns: Json
                           },
"assign_experiment":
{ Args: { "p_experiment": string,"p_user_id": string }; Returns: {
              "arm": string,"version_id": string
            }[]
                           },
"at_risk_page":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"begin_film_export":
{ Args: { "p_choices": Json,"p_preset"?: string,"p_renderer_version"?: string,"p_template_id": string,"p_user_id": string }; Returns: {
              "choices": NonNullable<Json>,
"consent_ended_at": string | null,
"content_hash": string,
"created_at": string,
"deleted_at": string | null,
"ended_at": string | null,
"exported_by": string | null,
"file_sha256": string | null,
"file_size_bytes": number | null,
"film": string,
"frames": number | null,
"id": string,
"message": string | null,
"preset": string,
"renderer_version": string,
"source_data": NonNullable<Json>,
"status": Database["public"]['Enums']["film_export_status"],
"template_version_id": string,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "film_exports"
        isOneToOne: true
        isSetofReturn: false
      } },
"break_glass":
{ Args: { "p_alias": string,"p_model_id": string,"p_reason": string,"p_version_id": string }; Returns: {
              "alias": string,
"changed_at": string,
"changed_by": string | null,
"changed_by_name": string,
"evidence": NonNullable<Json>,
"id": string,
"kind": Database["public"]['Enums']["ai_alias_change_kind"],
"model_id": string,
"previous_version_id": string | null,
"promotion_request_id": string | null,
"reason": string,
"reverts_id": string | null,
"version_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_model_aliases"
        isOneToOne: true
        isSetofReturn: false
      } },
"cancel_film_batch":
{ Args: { "p_id": string }; Returns: {
              "cancelled_at": string | null,
"choices": NonNullable<Json>,
"created_at": string,
"id": string,
"name": string,
"preset": string,
"renderer_version": string,
"requested_by": string | null,
"selection": NonNullable<Json>,
"template_id": string,
"template_version_id": string,
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "film_batches"
        isOneToOne: true
        isSetofReturn: false
      } },
"cancel_finetuning":
{ Args: { "p_id": string }; Returns: {
              "attempts": number,
"base_model": string,
"base_version_id": string | null,
"budget_usd": number | null,
"cancel_requested_at": string | null,
"cost_usd": number,
"created_at": string,
"dataset_id": string,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"hyperparameters": NonNullable<Json>,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"method": Database["public"]['Enums']["finetuning_method"],
"model_id": string,
"progress_pct": number,
"provider": string,
"provider_job_id": string | null,
"requested_by": string | null,
"result_metrics": NonNullable<Json>,
"result_version_id": string | null,
"run_after": string,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["finetuning_status"],
"target_version": string,
"trained_tokens": number | null,
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_finetuning_jobs"
        isOneToOne: true
        isSetofReturn: false
      } },
"cancel_post":
{ Args: { "p_id": string }; Returns: {
              "account_id": string | null,
"approved_at": string | null,
"approved_by": string | null,
"armed_at": string | null,
"attempts": number,
"caption": string,
"comments_count": number,
"content_id": string | null,
"created_at": string,
"created_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"first_armed_at": string | null,
"hashtags": (string)[],
"id": string,
"lease_expires_at": string | null,
"likes_count": number,
"location": string | null,
"max_attempts": number,
"metrics_due_at": string | null,
"needs_person_at": string | null,
"permalink": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_options": NonNullable<Json>,
"platform_post_id": string | null,
"posted_at": string | null,
"remedy": Database["public"]['Enums']["post_remedy"] | null,
"run_after": string,
"saves_count": number,
"schedule_id": string | null,
"scheduled_for": string | null,
"shares_count": number,
"status": Database["public"]['Enums']["post_status"],
"updated_at": string,
"user_id": string | null,
"views_count": number,
"viral_threshold_reached_at": string | null,
"went_viral": boolean,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "social_media_posts"
        isOneToOne: true
        isSetofReturn: false
      } },
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"caregiver_history":
{ Args: { "p_child_id": string }; Returns: {
              "action": Database["public"]['Enums']["audit_action"],"after": Json,"at": string,"before": Json,"caregiver": string,"id": number,"link_id": string,"reason": string,"who": string
            }[]
                           },
"challenge_leaderboard":
{ Args: { "p_challenge_id": string,"p_limit"?: number }; Returns: {
              "display_name": string,"is_me": boolean,"leaderboard_rank": number,"progress_value": number,"status": Database["public"]['Enums']["participation_status"],"user_id": string
            }[]
                           },
"change_caregiver":
{ Args: { "p_id": string,"p_permissions": (string)[],"p_reason": string }; Returns: undefined
                           },
"change_consultation_keys":
{ Args: { "p_after"?: string,"p_change": Json,"p_limit"?: number,"p_reason"?: string,"p_run_id"?: string,"p_selection": Json }; Returns: Json
                           },
"change_guideline":
{ Args: { "p_change": Json,"p_id": string,"p_reason": string }; Returns: string
                           },
"check_consultation_key":
{ Args: { "p_key_id": string,"p_user_id": string }; Returns: Json
                           },
"check_key_counters":
{ Args: { "p_batch_id"?: string,"p_key_id"?: string }; Returns: Json
                           },
"child_page":
{ Args: { "p_child_id": string,"p_days"?: number }; Returns: Json
                           },
"child_report_source":
{ Args: { "p_child_id": string,"p_from": string,"p_to": string,"p_type": Database["public"]['Enums']["report_type"] }; Returns: Json
                           },
"children_page":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"claim_child_report":
{ Args: { "p_lease_seconds"?: number,"p_worker": string }; Returns: Json
                           },
"claim_connection":
{ Args: { "p_lease_seconds"?: number }; Returns: Json
                           },
"claim_creator_info":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"claim_finetuning":
{ Args: { "p_lease_seconds"?: number,"p_worker": string }; Returns: {
              "attempts": number,
"base_model": string,
"base_version_id": string | null,
"budget_usd": number | null,
"cancel_requested_at": string | null,
"cost_usd": number,
"created_at": string,
"dataset_id": string,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"hyperparameters": NonNullable<Json>,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"method": Database["public"]['Enums']["finetuning_method"],
"model_id": string,
"progress_pct": number,
"provider": string,
"provider_job_id": string | null,
"requested_by": string | null,
"result_metrics": NonNullable<Json>,
"result_version_id": string | null,
"run_after": string,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["finetuning_status"],
"target_version": string,
"trained_tokens": number | null,
"updated_at": string,
"worker_id": string | null
            }[]
                          SetofOptions: {
        from: "*"
        to: "ai_finetuning_jobs"
        isOneToOne: false
        isSetofReturn: true
      } },
"claim_first_admin":
{ Args: { "p_code": string,"p_full_name": string }; Returns: undefined
                           },
"claim_food_photo":
{ Args: { "p_id"?: string }; Returns: {
              "expires_at": string,"held_by_name": string,"photo_id": string
            }[]
                           },
"claim_media_removals":
{ Args: { "p_limit"?: number }; Returns: {
              "bucket": string,"id": string,"path": string
            }[]
                           },
"claim_planning_run":
{ Args: { "p_lease_seconds"?: number,"p_worker": string }; Returns: {
              "after_user_id": string | null,
"attempts": number,
"counts": NonNullable<Json>,
"created_at": string,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"id": string,
"kind": Database["public"]['Enums']["planning_run_kind"],
"lease_expires_at": string | null,
"max_attempts": number,
"run_after": string,
"run_on": string,
"started_at": string | null,
"status": Database["public"]['Enums']["planning_run_status"],
"updated_at": string,
"worker_id": string | null
            }[]
                          SetofOptions: {
        from: "*"
        to: "planning_runs"
        isOneToOne: false
        isSetofReturn: true
      } },
"claim_post":
{ Args: { "p_lease_seconds"?: number,"p_worker": string }; Returns: Json
                           },
"claim_privacy_request":
{ Args: { "p_lease_seconds"?: number,"p_worker": string }; Returns: {
              "approved_at": string | null,
"approved_by": string | null,
"attempts": number,
"completed_at": string | null,
"created_at": string,
"decision_note": string | null,
"due_at": string,
"error_message": string | null,
"fence": number,
"hold_reason": string | null,
"hold_until": string | null,
"id": string,
"kind": Database["public"]['Enums']["privacy_request_kind"],
"lease_expires_at": string | null,
"progress_pct": number,
"reason": string | null,
"receipt": Json | null,
"requested_by": string | null,
"run_after": string,
"stage": string | null,
"status": Database["public"]['Enums']["privacy_request_status"],
"updated_at": string,
"user_id": string | null,
"worker_id": string | null
            }[]
                          SetofOptions: {
        from: "*"
        to: "privacy_requests"
        isOneToOne: false
        isSetofReturn: true
      } },
"claim_readings":
{ Args: { "p_lease_seconds"?: number,"p_limit"?: number }; Returns: Json
                           },
"claim_refresh":
{ Args: { "p_lease_seconds"?: number }; Returns: Json
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"claim_reviews":
{ Args: { "p_count"?: number,"p_lease_seconds"?: number,"p_model_id"?: string,"p_type"?: Database["public"]['Enums']["ai_model_task"],"p_version_id"?: string }; Returns: {
              "alias": string,"confidence_score": number,"expires_at": string,"id": string,"input_payload": Json,"may_train": boolean,"model_name": string,"output_payload": Json,"predicted_at": string,"prediction_type": Database["public"]['Enums']["ai_model_task"],"review_priority": number,"review_state": Database["public"]['Enums']["ai_prediction_state"],"user_comment": string,"user_correction": Json,"user_feedback": Database["public"]['Enums']["ai_verdict"],"user_pseudonym": string,"version": string
            }[]
                           },
"claim_takedown":
{ Args: { "p_lease_seconds"?: number }; Returns: Json
                           },
"claim_webhook_test":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"close_takedown":
{ Args: { "p_id": string,"p_note": string,"p_proof_url": string }; Returns: {
              "attempts": number,
"closed_at": string | null,
"closed_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"id": string,
"lease_expires_at": string | null,
"post_id": string,
"proof": Json | null,
"reason": Database["public"]['Enums']["takedown_reason"],
"requested_at": string,
"requested_by": string | null,
"run_after": string,
"status": Database["public"]['Enums']["takedown_status"]
            }
                          SetofOptions: {
        from: "*"
        to: "post_takedowns"
        isOneToOne: true
        isSetofReturn: false
      } },
"coaching_costs":
{ Args: { "p_from": string,"p_limit"?: number,"p_to": string }; Returns: Json
                           },
"collect_corrections":
{ Args: { "p_dataset_id": string,"p_limit"?: number }; Returns: number
                           },
"collect_food_photos":
{ Args: { "p_dataset_id": string,"p_limit"?: number }; Returns: number
                           },
"company_week":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"complete_child_report":
{ Args: { "p_bytes": number,"p_fence": number,"p_id": string,"p_pages": number,"p_path": string }; Returns: undefined
                           },
"complete_connection":
{ Args: { "p_accounts": Json,"p_fence": number,"p_id": string }; Returns: undefined
                           },
"complete_consultation":
{ Args: { "p_session_id": string }; Returns: Json
                           },
"complete_finetuning":
{ Args: { "p_fence": number,"p_id": string,"p_result": Json }; Returns: {
              "attempts": number,
"base_model": string,
"base_version_id": string | null,
"budget_usd": number | null,
"cancel_requested_at": string | null,
"cost_usd": number,
"created_at": string,
"dataset_id": string,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"hyperparameters": NonNullable<Json>,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"method": Database["public"]['Enums']["finetuning_method"],
"model_id": string,
"progress_pct": number,
"provider": string,
"provider_job_id": string | null,
"requested_by": string | null,
"result_metrics": NonNullable<Json>,
"result_version_id": string | null,
"run_after": string,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["finetuning_status"],
"target_version": string,
"trained_tokens": number | null,
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_finetuning_jobs"
        isOneToOne: true
        isSetofReturn: false
      } },
"complete_privacy_export":
{ Args: { "p_fence": number,"p_id": string,"p_path": string,"p_receipt": Json }; Returns: undefined
                           },
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"confirm_export_deleted":
{ Args: { "p_id": string }; Returns: {
              "choices": NonNullable<Json>,
"consent_ended_at": string | null,
"content_hash": string,
"created_at": string,
"deleted_at": string | null,
"ended_at": string | null,
"exported_by": string | null,
"file_sha256": string | null,
"file_size_bytes": number | null,
"film": string,
"frames": number | null,
"id": string,
"message": string | null,
"preset": string,
"renderer_version": string,
"source_data": NonNullable<Json>,
"status": Database["public"]['Enums']["film_export_status"],
"template_version_id": string,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "film_exports"
        isOneToOne: true
        isSetofReturn: false
      } },
"connection_state":
{ Args: { "p_id": string }; Returns: Json
                           },
"consent_receipt":
{ Args: { "p_user_id": string }; Returns: Json
                           },
"consultation_batch_funnel":
{ Args: { "p_batch_id": string }; Returns: Json
                           },
"consultation_key_timeline":
{ Args: { "p_key_id": string,"p_limit"?: number }; Returns: Json
                           },
"consultation_keys_page":
{ Args: { "p_query": Json }; Returns: Json
                           },
"content_lifts":
{ Args: { "p_account_id"?: string,"p_by": string,"p_time_zone"?: string }; Returns: Json
                           },
"context_cache_summary":
{ Args: Record<PropertyKey, never>; Returns: {
              "context_kind": string,"entries": number,"hits": number,"in_force": number,"median_age_hours": number,"oldest_at": string,"tokens": number
            }[]
                           },
"corrections_waiting":
{ Args: { "p_dataset_id": string }; Returns: {
              "collected": number,"ready": number,"without_consent": number
            }[]
                           },
"create_film_batch":
{ Args: { "p_choices"?: Json,"p_name": string,"p_preset"?: string,"p_renderer_version"?: string,"p_selection": Json,"p_template_id": string }; Returns: {
              "cancelled_at": string | null,
"choices": NonNullable<Json>,
"created_at": string,
"id": string,
"name": string,
"preset": string,
"renderer_version": string,
"requested_by": string | null,
"selection": NonNullable<Json>,
"template_id": string,
"template_version_id": string,
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "film_batches"
        isOneToOne: true
        isSetofReturn: false
      } },
"dataset_splits":
{ Args: { "p_id": string }; Returns: {
              "approved": number,"examples": number,"pending": number,"people": number,"rejected": number,"split": Database["public"]['Enums']["dataset_split"]
            }[]
                           },
"decide_food_photo":
{ Args: { "p_decision": string,"p_foods"?: Json,"p_id": string,"p_nutrition"?: Json,"p_reason"?: string,"p_seen_at": string }; Returns: string
                           },
"decide_override":
{ Args: { "p_decision": string,"p_id": string,"p_reason"?: string }; Returns: {
              "applied_at": string | null,
"confidence": number | null,
"context_log_id": string | null,
"created_at": string,
"date": string,
"decided_as": string | null,
"decided_at": string | null,
"decided_by": string | null,
"decision_note": string | null,
"id": string,
"nutrition_override": Json | null,
"override_type": Database["public"]['Enums']["override_type"],
"program_id": string | null,
"reason_code": Database["public"]['Enums']["adjustment_reason"],
"reason_details": string | null,
"status": Database["public"]['Enums']["override_status"],
"training_override": Json | null,
"triggered_by": NonNullable<Json>,
"undone_at": string | null,
"updated_at": string,
"user_id": string,
"user_overridden": boolean
            }
                          SetofOptions: {
        from: "*"
        to: "day_overrides"
        isOneToOne: true
        isSetofReturn: false
      } },
"decide_promotion":
{ Args: { "p_id": string,"p_note"?: string,"p_status": Database["public"]['Enums']["ai_promotion_status"] }; Returns: {
              "alias": string,
"checks": NonNullable<Json>,
"decided_at": string | null,
"decided_by": string | null,
"decided_by_name": string | null,
"decision_note": string | null,
"evaluation_id": string,
"id": string,
"model_id": string,
"previous_version_id": string | null,
"reason": string,
"requested_at": string,
"requested_by": string | null,
"requested_by_name": string,
"status": Database["public"]['Enums']["ai_promotion_status"],
"version_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "ai_promotion_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
"decide_syncs":
{ Args: { "p_decision": string,"p_ids": (string)[],"p_reason": string }; Returns: Json
                           },
"decide_webhooks":
{ Args: { "p_decision": string,"p_ids": (string)[],"p_reason": string }; Returns: Json
                           },
"disconnect_account":
{ Args: { "p_id": string,"p_reason": string }; Returns: {
              "created_at": string,
"created_by": string | null,
"creator_asked_at": string | null,
"creator_info": Json | null,
"display_name": string,
"external_account_id": string | null,
"handle": string,
"held_until": string | null,
"id": string,
"last_checked_at": string | null,
"last_error_code": string | null,
"needs_second_approval": boolean,
"paused_at": string | null,
"paused_reason": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_quota": Json | null,
"posts_per_day": number | null,
"premium": boolean,
"scopes": (string)[],
"settings": NonNullable<Json>,
"status": Database["public"]['Enums']["social_account_status"],
"test_asked_at": string | null,
"test_result": Json | null,
"token_expires_at": string | null,
"updated_at": string,
"viral_views": number
            }
                          SetofOptions: {
        from: "*"
        to: "social_accounts"
        isOneToOne: true
        isSetofReturn: false
      } },
"dry_run_metric_alert":
{ Args: { "p_days"?: number,"p_rule": Json }; Returns: Json
                           },
"due_reassessments":
{ Args: { "p_limit"?: number }; Returns: {
              "due_on": string,"program_id": string,"user_id": string
            }[]
                           },
"end_broken_streaks":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"end_film_export":
{ Args: { "p_file_sha256"?: string,"p_file_size_bytes"?: number,"p_frames"?: number,"p_id": string,"p_message"?: string,"p_status": Database["public"]['Enums']["film_export_status"] }; Returns: {
              "choices": NonNullable<Json>,
"consent_ended_at": string | null,
"content_hash": string,
"created_at": string,
"deleted_at": string | null,
"ended_at": string | null,
"exported_by": string | null,
"file_sha256": string | null,
"file_size_bytes": number | null,
"film": string,
"frames": number | null,
"id": string,
"message": string | null,
"preset": string,
"renderer_version": string,
"source_data": NonNullable<Json>,
"status": Database["public"]['Enums']["film_export_status"],
"template_version_id": string,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "film_exports"
        isOneToOne: true
        isSetofReturn: false
      } },
"end_role_view":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"erase_member":
{ Args: { "p_fence": number,"p_files": number,"p_id": string }; Returns: Json
                           },
"error_trend":
{ Args: { "p_days"?: number,"p_group_id": string }; Returns: {
              "day": string,"occurrences": number
            }[]
                           },
"evaluate_metric_alerts":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"experiment_history":
{ Args: { "p_id": string }; Returns: {
              "arm_id": string,"day": string,"metric_id": string,"sum_counts": number,"sum_counts_squared": number,"sum_products": number,"sum_values": number,"sum_values_squared": number,"users": number
            }[]
                           },
"experiment_sums":
{ Args: { "p_id": string }; Returns: {
              "allocation_pct": number,"arm": string,"arm_id": string,"assigned": number,"direction": Database["public"]['Enums']["experiment_direction"],"is_control": boolean,"is_primary": boolean,"metric": string,"metric_id": string,"smallest_effect": number,"sum_counts": number,"sum_counts_squared": number,"sum_products": number,"sum_values": number,"sum_values_squared": number,"users": number
            }[]
                           },
"explorer_catalogue":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"explorer_sizes":
{ Args: { "p_tables"?: (string)[] }; Returns: Json
                           },
"export_dataset":
{ Args: { "p_after"?: number,"p_id": string,"p_limit"?: number,"p_split"?: Database["public"]['Enums']["dataset_split"] }; Returns: {
              "line": string,"place": number
            }[]
                           },
"extraction_entries":
{ Args: { "p_band"?: number,"p_corrected"?: boolean,"p_error_code"?: string,"p_from": string,"p_limit"?: number,"p_status"?: Database["public"]['Enums']["processing_status"],"p_to": string }; Returns: {
              "ai_classification": Database["public"]['Enums']["quick_entry_class"],"ai_model": string,"confidence": number,"corrected": boolean,"cost_usd": number,"error_code": string,"error_message": string,"id": string,"input_type": Database["public"]['Enums']["quick_entry_input"],"latency_ms": number,"logged_at": string,"status": Database["public"]['Enums']["processing_status"],"user_pseudonym": string
            }[]
                           },
"extraction_summary":
{ Args: { "p_from": string,"p_to": string }; Returns: Json
                           },
"fail_child_report":
{ Args: { "p_fence": number,"p_id": string,"p_message": string }; Returns: undefined
                           },
"fail_connection":
{ Args: { "p_fence": number,"p_id": string,"p_message": string }; Returns: undefined
                           },
"fail_finetuning":
{ Args: { "p_code": string,"p_fence": number,"p_id": string,"p_message": string,"p_retry": boolean }; Returns: {
              "attempts": number,
"base_model": string,
"base_version_id": string | null,
"budget_usd": number | null,
"cancel_requested_at": string | null,
"cost_usd": number,
"created_at": string,
"dataset_id": string,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"hyperparameters": NonNullable<Json>,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"method": Database["public"]['Enums']["finetuning_method"],
"model_id": string,
"progress_pct": number,
"provider": string,
"provider_job_id": string | null,
"requested_by": string | null,
"result_metrics": NonNullable<Json>,
"result_version_id": string | null,
"run_after": string,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["finetuning_status"],
"target_version": string,
"trained_tokens": number | null,
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_finetuning_jobs"
        isOneToOne: true
        isSetofReturn: false
      } },
"fail_planning_run":
{ Args: { "p_fence": number,"p_id": string,"p_message": string }; Returns: {
              "after_user_id": string | null,
"attempts": number,
"counts": NonNullable<Json>,
"created_at": string,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"id": string,
"kind": Database["public"]['Enums']["planning_run_kind"],
"lease_expires_at": string | null,
"max_attempts": number,
"run_after": string,
"run_on": string,
"started_at": string | null,
"status": Database["public"]['Enums']["planning_run_status"],
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "planning_runs"
        isOneToOne: true
        isSetofReturn: false
      } },
"fail_privacy_request":
{ Args: { "p_fence": number,"p_id": string,"p_message": string }; Returns: undefined
                           },
"fail_refresh":
{ Args: { "p_account_id": string,"p_code": string,"p_fence": number,"p_reconnect": boolean }; Returns: undefined
                           },
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"film_batch_members":
{ Args: { "p_after"?: string,"p_code"?: string,"p_limit"?: number,"p_selection": Json,"p_template_id": string }; Returns: {
              "display_name": string,"refusals": (string)[],"user_id": string
            }[]
                           },
"film_batch_time":
{ Args: { "p_id": string }; Returns: Json
                           },
"find_consultation_key":
{ Args: { "p_key": string }; Returns: Json
                           },
"finish_connection":
{ Args: { "p_code": string,"p_state": string }; Returns: string
                           },
"finish_media_removal":
{ Args: { "p_error"?: string,"p_id": string }; Returns: undefined
                           },
"freeze_dataset":
{ Args: { "p_id": string }; Returns: {
              "content_hash": string | null,
"created_at": string,
"created_by": string | null,
"description": string,
"erased_count": number,
"example_count": number | null,
"frozen_at": string | null,
"frozen_by_name": string | null,
"id": string,
"license": string | null,
"name": string,
"parent_id": string | null,
"state": Database["public"]['Enums']["ai_dataset_state"],
"task": Database["public"]['Enums']["ai_model_task"],
"updated_at": string,
"version": number
            }
                          SetofOptions: {
        from: "*"
        to: "ai_training_datasets"
        isOneToOne: true
        isSetofReturn: false
      } },
"grant_achievement":
{ Args: { "p_achievement_id": string }; Returns: Json
                           },
"guideline_history":
{ Args: { "p_id": string }; Returns: {
              "action": Database["public"]['Enums']["audit_action"],"after": Json,"at": string,"before": Json,"changed_columns": (string)[],"id": number,"reason": string,"who": string
            }[]
                           },
"guidelines_page":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"invite_caregiver":
{ Args: { "p_child_id": string,"p_email": string,"p_permissions": (string)[],"p_reason": string,"p_relationship": string }; Returns: string
                           },
"invite_members":
{ Args: { "p_apply"?: boolean,"p_rows": Json }; Returns: Json
                           },
"issue_campaign_code":
{ Args: { "p_code": string,"p_options"?: Json }; Returns: Json
                           },
"issue_consultation_keys":
{ Args: { "p_options"?: Json,"p_quantity": number }; Returns: Json
                           },
"issue_member_keys":
{ Args: { "p_after"?: string,"p_again"?: boolean,"p_batch_id"?: string,"p_limit"?: number,"p_options"?: Json,"p_query": Json }; Returns: Json
                           },
"keep_post":
{ Args: { "p_fence": number,"p_handles": Json,"p_id": string,"p_lease_seconds"?: number }; Returns: undefined
                           },
"key_attempt_heat":
{ Args: { "p_from": string,"p_to": string }; Returns: Json
                           },
"key_attempt_sources":
{ Args: { "p_from": string,"p_to": string }; Returns: Json
                           },
"key_owners":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"learning_posts":
{ Args: { "p_account_id"?: string,"p_by"?: string,"p_label"?: string,"p_limit"?: number,"p_time_zone"?: string,"p_viral"?: boolean }; Returns: Json
                           },
"learning_summary":
{ Args: { "p_account_id"?: string }; Returns: Json
                           },
"leave_child":
{ Args: { "p_id": string }; Returns: undefined
                           },
"lift_rate_limit":
{ Args: { "p_id": string,"p_reason": string }; Returns: undefined
                           },
"lineage":
{ Args: { "p_version_id": string }; Returns: Json
                           },
"log_model_calls":
{ Args: { "p_calls": Json }; Returns: number
                           },
"member_page":
{ Args: { "p_days"?: number,"p_user_id": string }; Returns: Json
                           },
"member_tag_names":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"member_timeline":
{ Args: { "p_before"?: string,"p_groups"?: (string)[],"p_limit"?: number,"p_user_id": string }; Returns: Json
                           },
"mend_integrations":
{ Args: { "p_ids": (string)[],"p_reason": string }; Returns: Json
                           },
"message_members":
{ Args: { "p_after"?: string,"p_limit"?: number,"p_message": Json,"p_query": Json,"p_run": string }; Returns: Json
                           },
"metric_adherence":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_adherence_distribution":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_adherence_heatmap":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_adjustment_effects":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_annotations":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_at_risk":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"metric_behavior":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_checks":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"metric_comparison":
{ Args: { "p_query": Json }; Returns: Json
                           },
"metric_consultations":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_content":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_drilldown":
{ Args: { "p_query": Json }; Returns: Json
                           },
"metric_engagement":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_features":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_funnel":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_lifecycle":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_model_drift":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_models":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_retention":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_streaks":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"metric_tiers":
{ Args: { "p_query"?: Json }; Returns: Json
                           },
"move_experiment":
{ Args: { "p_decision"?: string,"p_id": string,"p_state": Database["public"]['Enums']["experiment_state"],"p_winner_arm_id"?: string }; Returns: {
              "alpha": number,
"created_at": string,
"decision": string | null,
"hypothesis": string,
"id": string,
"model_id": string,
"name": string,
"owner_id": string | null,
"planned_users_per_arm": number | null,
"power": number,
"salt": string,
"started_at": string | null,
"state": Database["public"]['Enums']["experiment_state"],
"stopped_at": string | null,
"title": string,
"traffic_pct": number,
"updated_at": string,
"winner_arm_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_experiments"
        isOneToOne: true
        isSetofReturn: false
      } },
"my_notices":
{ Args: { "p_before"?: string,"p_limit"?: number }; Returns: Json
                           },
"my_permissions":
{ Args: Record<PropertyKey, never>; Returns: {
              "area": string,"verb": string
            }[]
                           },
"my_staff_profile":
{ Args: Record<PropertyKey, never>; Returns: {
              "email": string,"full_name": string,"lacks_second_factor": boolean,"role": Database["public"]['Enums']["staff_role"],"user_id": string,"view_seconds_left": number,"viewed_role": Database["public"]['Enums']["staff_role"]
            }[]
                           },
"near_duplicates":
{ Args: { "p_dataset_id": string,"p_limit"?: number,"p_threshold"?: number }; Returns: {
              "crosses_split": boolean,"duplicate_id": string,"example_id": string,"similarity": number
            }[]
                           },
"next_slots":
{ Args: { "p_account_id": string,"p_count"?: number,"p_from"?: string }; Returns: {
              "at": string,"local_at": string,"slot_id": string,"taken": boolean,"time_zone": string
            }[]
                           },
"next_template_check":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"note_creator_info":
{ Args: { "p_account_id": string,"p_info": Json }; Returns: undefined
                           },
"note_quota":
{ Args: { "p_account_id": string,"p_quota": Json }; Returns: undefined
                           },
"note_smaller_film":
{ Args: { "p_fence": number,"p_id": string,"p_path": string }; Returns: undefined
                           },
"note_webhook_test":
{ Args: { "p_account_id": string,"p_id": string,"p_result": Json }; Returns: undefined
                           },
"note_what_waits":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"nudge_consultation_sessions":
{ Args: { "p_ids": (string)[] }; Returns: Json
                           },
"observe_experiment":
{ Args: { "p_experiment": string,"p_metric": string,"p_user_id": string,"p_value": number }; Returns: boolean
                           },
"operation_failures":
{ Args: { "p_what": string }; Returns: {
              "failures": number,"last_at": string,"reason": string,"source": string,"status": string
            }[]
                           },
"paste_token":
{ Args: { "p_account_id": string,"p_sealed": string }; Returns: string
                           },
"pause_account":
{ Args: { "p_id": string,"p_reason": string }; Returns: {
              "created_at": string,
"created_by": string | null,
"creator_asked_at": string | null,
"creator_info": Json | null,
"display_name": string,
"external_account_id": string | null,
"handle": string,
"held_until": string | null,
"id": string,
"last_checked_at": string | null,
"last_error_code": string | null,
"needs_second_approval": boolean,
"paused_at": string | null,
"paused_reason": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_quota": Json | null,
"posts_per_day": number | null,
"premium": boolean,
"scopes": (string)[],
"settings": NonNullable<Json>,
"status": Database["public"]['Enums']["social_account_status"],
"test_asked_at": string | null,
"test_result": Json | null,
"token_expires_at": string | null,
"updated_at": string,
"viral_views": number
            }
                          SetofOptions: {
        from: "*"
        to: "social_accounts"
        isOneToOne: true
        isSetofReturn: false
      } },
"permission_matrix":
{ Args: Record<PropertyKey, never>; Returns: {
              "area": string,"role": Database["public"]['Enums']["staff_role"],"verb": string
            }[]
                           },
"posting_terms":
{ Args: { "p_account_id": string,"p_at": string,"p_caption"?: string,"p_content_id"?: string,"p_post_id"?: string }; Returns: Json
                           },
"prepare_film_batches":
{ Args: { "p_ahead"?: number }; Returns: number
                           },
"preview_achievement":
{ Args: { "p_criteria": Json }; Returns: Json
                           },
"preview_film_batch":
{ Args: { "p_selection": Json,"p_template_id": string }; Returns: Json
                           },
"preview_key_change":
{ Args: { "p_change": Json,"p_selection": Json }; Returns: Json
                           },
"preview_member_keys":
{ Args: { "p_query": Json }; Returns: Json
                           },
"privacy_export_rows":
{ Args: { "p_fence": number,"p_id": string,"p_limit"?: number,"p_offset"?: number,"p_table": string }; Returns: Json
                           },
"privacy_export_tables":
{ Args: { "p_fence": number,"p_id": string }; Returns: Json
                           },
"privacy_files":
{ Args: { "p_fence": number,"p_id": string }; Returns: {
              "bucket": string,"path": string
            }[]
                           },
"promotion_checks":
{ Args: { "p_alias": string,"p_evaluation_id": string,"p_model_id": string,"p_version_id": string }; Returns: {
              "measured": string,"name": string,"passed": boolean,"required": string
            }[]
                           },
"publishing_calendar":
{ Args: { "p_account_id"?: string,"p_from": string,"p_to": string }; Returns: Json
                           },
"read_context":
{ Args: { "p_cache_key": string,"p_context_kind": string }; Returns: Json
                           },
"read_notices":
{ Args: { "p_ids"?: (string)[] }; Returns: number
                           },
"reassess_program":
{ Args: { "p_dry_run"?: boolean,"p_inputs"?: Json,"p_program": string }; Returns: Json
                           },
"record_export":
{ Args: { "p_details"?: Json,"p_table": string }; Returns: undefined
                           },
"record_readings":
{ Args: { "p_readings": Json }; Returns: number
                           },
"record_template_check":
{ Args: { "p_content_hash": string,"p_findings": Json,"p_version_id": string }; Returns: boolean
                           },
"recount_rewards":
{ Args: { "p_user_id"?: string }; Returns: Json
                           },
"redeem_consultation_key":
{ Args: { "p_idempotency_key": string,"p_key": string }; Returns: Json
                           },
"refresh_challenge":
{ Args: { "p_challenge_id": string }; Returns: number
                           },
"refresh_metrics":
{ Args: { "p_most"?: number }; Returns: Json
                           },
"register_publishing":
{ Args: { "p_platforms": Json }; Returns: undefined
                           },
"remove_staff_factor":
{ Args: { "p_id": string,"p_reason": string }; Returns: undefined
                           },
"renew_film":
{ Args: { "p_library_id": string,"p_renderer_version"?: string }; Returns: {
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"renew_finetuning":
{ Args: { "p_fence": number,"p_id": string,"p_lease_seconds"?: number,"p_report"?: Json }; Returns: string
                           },
"renew_render":
{ Args: { "p_fence": number,"p_id": string,"p_lease_seconds"?: number,"p_progress_pct": number,"p_stage": string }; Returns: string
                           },
"report_post":
{ Args: { "p_fence": number,"p_id": string,"p_report": Json }; Returns: Database["public"]['Enums']["post_status"]
                           },
"report_privacy_request":
{ Args: { "p_fence": number,"p_id": string,"p_progress": number,"p_stage": string }; Returns: undefined
                           },
"report_takedown":
{ Args: { "p_fence": number,"p_id": string,"p_report": Json }; Returns: Database["public"]['Enums']["takedown_status"]
                           },
"request_child_report":
{ Args: { "p_child_id": string,"p_from": string,"p_to": string,"p_type": Database["public"]['Enums']["report_type"] }; Returns: string
                           },
"request_promotion":
{ Args: { "p_alias": string,"p_evaluation_id": string,"p_model_id": string,"p_reason": string,"p_version_id": string }; Returns: {
              "alias": string,
"checks": NonNullable<Json>,
"decided_at": string | null,
"decided_by": string | null,
"decided_by_name": string | null,
"decision_note": string | null,
"evaluation_id": string,
"id": string,
"model_id": string,
"previous_version_id": string | null,
"reason": string,
"requested_at": string,
"requested_by": string | null,
"requested_by_name": string,
"status": Database["public"]['Enums']["ai_promotion_status"],
"version_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "ai_promotion_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"request_takedown":
{ Args: { "p_post_id": string,"p_reason"?: Database["public"]['Enums']["takedown_reason"] }; Returns: string
                           },
"reschedule_post":
{ Args: { "p_at": string,"p_id": string }; Returns: {
              "account_id": string | null,
"approved_at": string | null,
"approved_by": string | null,
"armed_at": string | null,
"attempts": number,
"caption": string,
"comments_count": number,
"content_id": string | null,
"created_at": string,
"created_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"first_armed_at": string | null,
"hashtags": (string)[],
"id": string,
"lease_expires_at": string | null,
"likes_count": number,
"location": string | null,
"max_attempts": number,
"metrics_due_at": string | null,
"needs_person_at": string | null,
"permalink": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_options": NonNullable<Json>,
"platform_post_id": string | null,
"posted_at": string | null,
"remedy": Database["public"]['Enums']["post_remedy"] | null,
"run_after": string,
"saves_count": number,
"schedule_id": string | null,
"scheduled_for": string | null,
"shares_count": number,
"status": Database["public"]['Enums']["post_status"],
"updated_at": string,
"user_id": string | null,
"views_count": number,
"viral_threshold_reached_at": string | null,
"went_viral": boolean,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "social_media_posts"
        isOneToOne: true
        isSetofReturn: false
      } },
"resolve_sync":
{ Args: { "p_id": string,"p_reason": string,"p_resolution": Database["public"]['Enums']["sync_resolution"] }; Returns: undefined
                           },
"resume_account":
{ Args: { "p_id": string }; Returns: {
              "created_at": string,
"created_by": string | null,
"creator_asked_at": string | null,
"creator_info": Json | null,
"display_name": string,
"external_account_id": string | null,
"handle": string,
"held_until": string | null,
"id": string,
"last_checked_at": string | null,
"last_error_code": string | null,
"needs_second_approval": boolean,
"paused_at": string | null,
"paused_reason": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_quota": Json | null,
"posts_per_day": number | null,
"premium": boolean,
"scopes": (string)[],
"settings": NonNullable<Json>,
"status": Database["public"]['Enums']["social_account_status"],
"test_asked_at": string | null,
"test_result": Json | null,
"token_expires_at": string | null,
"updated_at": string,
"viral_views": number
            }
                          SetofOptions: {
        from: "*"
        to: "social_accounts"
        isOneToOne: true
        isSetofReturn: false
      } },
"retry_finetuning":
{ Args: { "p_id": string }; Returns: {
              "attempts": number,
"base_model": string,
"base_version_id": string | null,
"budget_usd": number | null,
"cancel_requested_at": string | null,
"cost_usd": number,
"created_at": string,
"dataset_id": string,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"hyperparameters": NonNullable<Json>,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"method": Database["public"]['Enums']["finetuning_method"],
"model_id": string,
"progress_pct": number,
"provider": string,
"provider_job_id": string | null,
"requested_by": string | null,
"result_metrics": NonNullable<Json>,
"result_version_id": string | null,
"run_after": string,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["finetuning_status"],
"target_version": string,
"trained_tokens": number | null,
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_finetuning_jobs"
        isOneToOne: true
        isSetofReturn: false
      } },
"retry_post":
{ Args: { "p_id": string }; Returns: {
              "account_id": string | null,
"approved_at": string | null,
"approved_by": string | null,
"armed_at": string | null,
"attempts": number,
"caption": string,
"comments_count": number,
"content_id": string | null,
"created_at": string,
"created_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"first_armed_at": string | null,
"hashtags": (string)[],
"id": string,
"lease_expires_at": string | null,
"likes_count": number,
"location": string | null,
"max_attempts": number,
"metrics_due_at": string | null,
"needs_person_at": string | null,
"permalink": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_options": NonNullable<Json>,
"platform_post_id": string | null,
"posted_at": string | null,
"remedy": Database["public"]['Enums']["post_remedy"] | null,
"run_after": string,
"saves_count": number,
"schedule_id": string | null,
"scheduled_for": string | null,
"shares_count": number,
"status": Database["public"]['Enums']["post_status"],
"updated_at": string,
"user_id": string | null,
"views_count": number,
"viral_threshold_reached_at": string | null,
"went_viral": boolean,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "social_media_posts"
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
"is_draft": boolean,
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
"smaller_url": string | null,
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
"reveal_redemption_origin":
{ Args: { "p_id": string,"p_reason": string,"p_source": string }; Returns: Json
                           },
"review_film":
{ Args: { "p_content_hash"?: string,"p_decision": Database["public"]['Enums']["film_review"],"p_item_id": string,"p_reason"?: string }; Returns: {
              "approved_hash": string | null,
"batch_id": string,
"created_at": string,
"draft_id": string | null,
"final_id": string | null,
"id": string,
"position": number,
"problem": string | null,
"reason": string | null,
"refusals": (string)[],
"review": Database["public"]['Enums']["film_review"],
"reviewed_at": string | null,
"reviewed_by": string | null,
"updated_at": string,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "film_batch_items"
        isOneToOne: true
        isSetofReturn: false
      } },
"review_prediction":
{ Args: { "p_corrected"?: Json,"p_id": string,"p_note"?: string,"p_reason"?: Database["public"]['Enums']["ai_rejection_reason"],"p_seconds"?: number,"p_verdict": Database["public"]['Enums']["ai_verdict"] }; Returns: {
              "final_verdict": Database["public"]['Enums']["ai_verdict"],"review_state": Database["public"]['Enums']["ai_prediction_state"]
            }[]
                           },
"review_progress":
{ Args: { "p_since": string }; Returns: {
              "accepted": number,"corrected": number,"median_seconds": number,"mine": number,"objected": number,"rejected": number,"team": number,"waiting": number
            }[]
                           },
"reviewer_agreement":
{ Args: { "p_from"?: string,"p_to"?: string }; Returns: {
              "counts": Json,"first_reviewer": string,"is_enough": boolean,"kappa": number,"lower_95": number,"n": number,"observed": number,"second_reviewer": string,"upper_95": number
            }[]
                           },
"revoke_caregiver":
{ Args: { "p_id": string,"p_reason": string }; Returns: undefined
                           },
"rollback_alias":
{ Args: { "p_alias": string,"p_model_id": string,"p_reason": string }; Returns: {
              "alias": string,
"changed_at": string,
"changed_by": string | null,
"changed_by_name": string,
"evidence": NonNullable<Json>,
"id": string,
"kind": Database["public"]['Enums']["ai_alias_change_kind"],
"model_id": string,
"previous_version_id": string | null,
"promotion_request_id": string | null,
"reason": string,
"reverts_id": string | null,
"version_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_model_aliases"
        isOneToOne: true
        isSetofReturn: false
      } },
"rotate_consultation_keys":
{ Args: { "p_after"?: string,"p_grace_hours"?: number,"p_limit"?: number,"p_reason": string,"p_run_id"?: string,"p_selection": Json }; Returns: Json
                           },
"run_due_rewards":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"run_film_automations":
{ Args: { "p_renderer_version"?: string }; Returns: number
                           },
"run_metrics_check":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"run_reassessments":
{ Args: { "p_limit"?: number }; Returns: Json
                           },
"save_film_edit":
{ Args: { "p_config": Json,"p_id"?: string,"p_project_name"?: string,"p_seen_at"?: string,"p_template_id"?: string,"p_user_id"?: string }; Returns: {
              "audio_tracks": NonNullable<Json>,
"created_at": string,
"edited_by": string | null,
"editing_duration_minutes": number,
"export_quality": string | null,
"exported_video_url": string | null,
"filters_applied": (string)[],
"id": string,
"images": (Json)[],
"last_edited_at": string,
"project_name": string,
"template_id": string | null,
"text_overlays": NonNullable<Json>,
"timeline_config": NonNullable<Json>,
"user_id": string,
"video_clips": (Json)[]
            }
                          SetofOptions: {
        from: "*"
        to: "video_editing_sessions"
        isOneToOne: true
        isSetofReturn: false
      } },
"search_nutrition_guidelines":
{ Args: { "p_age_months"?: number,"p_limit"?: number,"p_query": string }; Returns: {
              "headline": string,"id": string,"match_rank": number,"max_age_months": number,"min_age_months": number,"organisation": string,"population": Database["public"]['Enums']["guideline_population"],"source_url": string,"title": string,"topic": Database["public"]['Enums']["nutrition_topic"]
            }[]
                           },
"search_quick_entries":
{ Args: { "p_classification"?: Database["public"]['Enums']["quick_entry_class"],"p_match_count"?: number,"p_min_similarity"?: number,"p_query_embedding": (number)[],"p_user_id"?: string }; Returns: {
              "content_summary": string,"content_text": string,"embedding_type": Database["public"]['Enums']["embedding_type"],"logged_at": string,"quick_entry_log_id": string,"similarity": number,"source_classification": Database["public"]['Enums']["quick_entry_class"],"user_id": string
            }[]
                           },
"second_factor_overview":
{ Args: Record<PropertyKey, never>; Returns: {
              "is_required": boolean,"people": number,"ready": number,"role": Database["public"]['Enums']["staff_role"]
            }[]
                           },
"set_alias":
{ Args: { "p_alias": string,"p_model_id": string,"p_reason": string,"p_version_id": string }; Returns: {
              "alias": string,
"changed_at": string,
"changed_by": string | null,
"changed_by_name": string,
"evidence": NonNullable<Json>,
"id": string,
"kind": Database["public"]['Enums']["ai_alias_change_kind"],
"model_id": string,
"previous_version_id": string | null,
"promotion_request_id": string | null,
"reason": string,
"reverts_id": string | null,
"version_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_model_aliases"
        isOneToOne: true
        isSetofReturn: false
      } },
"set_second_factor_roles":
{ Args: { "p_reason": string,"p_roles": (string)[] }; Returns: undefined
                           },
"settle_post":
{ Args: { "p_id": string,"p_permalink"?: string,"p_platform_post_id"?: string }; Returns: {
              "account_id": string | null,
"approved_at": string | null,
"approved_by": string | null,
"armed_at": string | null,
"attempts": number,
"caption": string,
"comments_count": number,
"content_id": string | null,
"created_at": string,
"created_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"first_armed_at": string | null,
"hashtags": (string)[],
"id": string,
"lease_expires_at": string | null,
"likes_count": number,
"location": string | null,
"max_attempts": number,
"metrics_due_at": string | null,
"needs_person_at": string | null,
"permalink": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_options": NonNullable<Json>,
"platform_post_id": string | null,
"posted_at": string | null,
"remedy": Database["public"]['Enums']["post_remedy"] | null,
"run_after": string,
"saves_count": number,
"schedule_id": string | null,
"scheduled_for": string | null,
"shares_count": number,
"status": Database["public"]['Enums']["post_status"],
"updated_at": string,
"user_id": string | null,
"views_count": number,
"viral_threshold_reached_at": string | null,
"went_viral": boolean,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "social_media_posts"
        isOneToOne: true
        isSetofReturn: false
      } },
"settle_rewards":
{ Args: { "p_limit"?: number }; Returns: number
                           },
"staff_factors":
{ Args: { "p_user_id": string }; Returns: {
              "created_at": string,"id": string,"is_verified": boolean,"last_asked_at": string,"name": string
            }[]
                           },
"start_connection":
{ Args: { "p_platform": Database["public"]['Enums']["social_platform"],"p_redirect_uri": string }; Returns: Json
                           },
"start_finetuning":
{ Args: { "p_base_model"?: string,"p_base_version_id"?: string,"p_budget_usd"?: number,"p_dataset_id": string,"p_hyperparameters"?: Json,"p_method"?: Database["public"]['Enums']["finetuning_method"],"p_model_id": string,"p_provider"?: string,"p_target_version": string }; Returns: {
              "attempts": number,
"base_model": string,
"base_version_id": string | null,
"budget_usd": number | null,
"cancel_requested_at": string | null,
"cost_usd": number,
"created_at": string,
"dataset_id": string,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"hyperparameters": NonNullable<Json>,
"id": string,
"lease_expires_at": string | null,
"max_attempts": number,
"method": Database["public"]['Enums']["finetuning_method"],
"model_id": string,
"progress_pct": number,
"provider": string,
"provider_job_id": string | null,
"requested_by": string | null,
"result_metrics": NonNullable<Json>,
"result_version_id": string | null,
"run_after": string,
"stage": string | null,
"started_at": string | null,
"status": Database["public"]['Enums']["finetuning_status"],
"target_version": string,
"trained_tokens": number | null,
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "ai_finetuning_jobs"
        isOneToOne: true
        isSetofReturn: false
      } },
"start_role_view":
{ Args: { "p_minutes": number,"p_reason": string,"p_role": Database["public"]['Enums']["staff_role"] }; Returns: {
              "ended_at": string | null,
"ends_at": string,
"id": string,
"reason": string,
"role": Database["public"]['Enums']["staff_role"],
"started_at": string,
"viewer_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "staff_role_views"
        isOneToOne: true
        isSetofReturn: false
      } },
"step_planning_run":
{ Args: { "p_fence": number,"p_id": string,"p_lease_seconds"?: number,"p_limit"?: number }; Returns: {
              "after_user_id": string | null,
"attempts": number,
"counts": NonNullable<Json>,
"created_at": string,
"error_message": string | null,
"fence": number,
"finished_at": string | null,
"id": string,
"kind": Database["public"]['Enums']["planning_run_kind"],
"lease_expires_at": string | null,
"max_attempts": number,
"run_after": string,
"run_on": string,
"started_at": string | null,
"status": Database["public"]['Enums']["planning_run_status"],
"updated_at": string,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "planning_runs"
        isOneToOne: true
        isSetofReturn: false
      } },
"store_program_bundle":
{ Args: { "p_bundle": Json }; Returns: Json
                           },
"store_refresh":
{ Args: { "p_account_id": string,"p_fence": number,"p_tokens": Json }; Returns: undefined
                           },
"story_source":
{ Args: { "p_film"?: string,"p_user_id": string }; Returns: Json
                           },
"studio_members":
{ Args: { "p_limit"?: number,"p_search"?: string,"p_user_id"?: string }; Returns: {
              "change_kg": number,"display_name": string,"eligible": boolean,"first_on": string,"last_on": string,"platforms": (Database["public"]['Enums']["social_platform"])[],"refusals": (string)[],"user_id": string,"weigh_ins": number
            }[]
                           },
"submit_quiz":
{ Args: { "p_answers": Json,"p_lesson_id": string,"p_time_taken_seconds"?: number }; Returns: {
              "answers": NonNullable<Json>,
"attempt_number": number,
"correct_count": number,
"created_at": string,
"id": string,
"is_passed": boolean,
"lesson_id": string,
"question_count": number,
"score_pct": number | null,
"taken_at": string,
"time_taken_seconds": number | null,
"user_id": string
            }[]
                          SetofOptions: {
        from: "*"
        to: "nutrition_quiz_results"
        isOneToOne: false
        isSetofReturn: true
      } },
"tag_members":
{ Args: { "p_add": boolean,"p_after"?: string,"p_limit"?: number,"p_query": Json,"p_tag": string }; Returns: Json
                           },
"test_webhook":
{ Args: { "p_account_id": string }; Returns: string
                           },
"unapprove_post":
{ Args: { "p_id": string }; Returns: {
              "account_id": string | null,
"approved_at": string | null,
"approved_by": string | null,
"armed_at": string | null,
"attempts": number,
"caption": string,
"comments_count": number,
"content_id": string | null,
"created_at": string,
"created_by": string | null,
"error_code": string | null,
"error_message": string | null,
"fence": number,
"first_armed_at": string | null,
"hashtags": (string)[],
"id": string,
"lease_expires_at": string | null,
"likes_count": number,
"location": string | null,
"max_attempts": number,
"metrics_due_at": string | null,
"needs_person_at": string | null,
"permalink": string | null,
"platform": Database["public"]['Enums']["social_platform"],
"platform_options": NonNullable<Json>,
"platform_post_id": string | null,
"posted_at": string | null,
"remedy": Database["public"]['Enums']["post_remedy"] | null,
"run_after": string,
"saves_count": number,
"schedule_id": string | null,
"scheduled_for": string | null,
"shares_count": number,
"status": Database["public"]['Enums']["post_status"],
"updated_at": string,
"user_id": string | null,
"views_count": number,
"viral_threshold_reached_at": string | null,
"went_viral": boolean,
"worker_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "social_media_posts"
        isOneToOne: true
        isSetofReturn: false
      } },
"users_page":
{ Args: { "p_query": Json }; Returns: Json
                           },
"verify_audit_chain":
{ Args: Record<PropertyKey, never>; Returns: {
              "checked": number,"first_bad_id": number,"ok": boolean
            }[]
                           },
"verify_dataset":
{ Args: { "p_id": string }; Returns: {
              "changed": number,"erased": number,"examples": number,"ok": boolean
            }[]
                           },
"withdraw_media_consents":
{ Args: { "p_media_class"?: Database["public"]['Enums']["consent_media_class"],"p_platform"?: Database["public"]['Enums']["social_platform"],"p_user_id": string }; Returns: number
                           },
"withdraw_review":
{ Args: { "p_prediction_id": string }; Returns: undefined
                           },
"write_context":
{ Args: { "p_cache_key": string,"p_context_kind": string,"p_payload": Json,"p_token_count"?: number,"p_ttl_seconds": number,"p_user_id"?: string }; Returns: string
                           }
          }
          Enums: {
            "activity_category": "cardio_steady"|"cardio_interval"|"strength"|"sports"|"flexibility","activity_level": "sedentary"|"lightly_active"|"moderately_active"|"very_active"|"extremely_active","activity_segment_type": "lap"|"set"|"interval"|"split"|"rest","activity_source": "manual"|"quick_entry"|"strava"|"garmin"|"apple_health"|"google_fit"|"fitbit"|"polar"|"import","activity_stream_type": "heartrate"|"power"|"pace"|"speed"|"cadence"|"altitude"|"grade"|"distance"|"latitude"|"longitude"|"temperature","adherence_origin": "member"|"matching","adherence_status": "completed"|"partial"|"similar"|"skipped"|"unknown","adjustment_reason": "poor_sleep"|"high_stress"|"high_soreness"|"injury"|"low_adherence"|"illness"|"travel"|"coach_decision","ai_alias_change_kind": "set"|"promotion"|"rollback"|"break_glass","ai_consent_basis": "member_consent"|"licensed"|"synthetic"|"company","ai_dataset_state": "draft"|"frozen"|"archived","ai_error_severity": "warning"|"error"|"critical","ai_error_status": "open"|"investigating"|"resolved"|"ignored","ai_example_origin": "prediction"|"quick_entry"|"food_photo"|"coach_message"|"knowledge_source"|"synthetic"|"staff","ai_model_status": "draft"|"testing"|"live"|"retired","ai_model_task": "chat"|"extraction"|"classification"|"vision"|"embedding"|"program_generation"|"content_generation"|"speech","ai_prediction_state": "not_selected"|"pending"|"disputed"|"reviewed","ai_promotion_status": "open"|"approved"|"rejected"|"withdrawn","ai_rejection_reason": "wrong"|"incomplete"|"unsafe"|"off_topic"|"tone"|"other","ai_review_state": "pending"|"approved"|"rejected","ai_source_state": "pending"|"indexing"|"ready"|"stale"|"failed"|"retired","ai_source_type": "guideline"|"book"|"article"|"website"|"internal"|"faq","ai_verdict": "accepted"|"corrected"|"rejected","alert_direction": "below"|"above","alert_metric": "adherence_rate"|"dau"|"wau"|"mau"|"stickiness"|"members_at_risk"|"model_calls"|"model_error_rate"|"model_p95_ms"|"model_cost_usd"|"posts"|"post_views"|"model_p99_ms"|"model_acceptance","alert_rule": "threshold"|"change","annotation_kind": "release"|"campaign"|"incident"|"experiment"|"model"|"holiday"|"data"|"other","audit_action": "insert"|"update"|"delete"|"reveal"|"export","availability_certainty": "fixed"|"usual"|"possible","badge_type": "streak"|"milestone"|"achievement"|"social","behavior_event_type": "app_opened"|"onboarding_completed"|"consultation_opened"|"program_viewed"|"plan_adjusted"|"meal_logged"|"session_logged"|"weigh_in_logged"|"mood_logged"|"quick_entry_used"|"coach_messaged"|"lesson_read"|"milestone_viewed"|"video_shared"|"challenge_joined"|"notification_opened"|"settings_changed"|"subscription_changed","beverage_type": "water"|"tea"|"coffee"|"milk"|"juice"|"sports_drink"|"other","biological_sex": "male"|"female"|"other","body_part": "full_body"|"face"|"waist"|"arms"|"legs"|"back"|"other","calendar_event_status": "planned"|"completed"|"skipped"|"moved"|"cancelled","calendar_event_type": "session"|"meal"|"reassessment"|"rest"|"custom","caregiver_permission": "read"|"write","caregiver_status": "pending"|"active"|"declined"|"revoked","challenge_metric": "workouts"|"active_minutes"|"distance_meters"|"steps"|"meals_logged"|"water_ml"|"lessons_completed","challenge_scoring": "total"|"best_day"|"days_on_target","challenge_status": "draft"|"published"|"finished"|"cancelled","check_in_frequency": "daily"|"weekly"|"biweekly"|"monthly","client_platform": "ios"|"android"|"web","coach_channel": "chat"|"voice","coach_role": "user"|"assistant"|"system","connection_status": "pending"|"accepted"|"declined"|"blocked","connection_type": "friend"|"follow","consent_channel": "app"|"email"|"paper"|"console","consent_decision": "granted"|"withdrawn","consent_media_class": "weight_numbers"|"name"|"face"|"body","consultation_key_event": "delivered"|"revoked"|"reinstated"|"extended"|"expired"|"reassigned"|"uses_changed"|"rotated","consultation_key_status": "active"|"scheduled"|"expired"|"exhausted"|"revoked","consultation_message_role": "assistant"|"user"|"system","consultation_session_status": "active"|"completed"|"abandoned","conversation_status": "active"|"archived","craving_outcome": "resisted"|"delayed"|"substituted"|"gave_in","craving_trigger": "hunger"|"stress"|"boredom"|"sadness"|"social"|"habit"|"environment"|"fatigue"|"hormonal"|"other","cycle_phase": "menstrual"|"follicular"|"ovulatory"|"luteal","dataset_split": "train"|"validation"|"test","date_form": "dates"|"weeks","difficulty_category": "time"|"motivation"|"hunger"|"travel"|"family"|"injury"|"sleep"|"stress"|"knowledge"|"money"|"other","difficulty_frequency": "rarely"|"sometimes"|"often"|"always","eating_location": "home"|"work"|"restaurant"|"car"|"school"|"other","embedding_type": "text"|"image"|"multimodal","entry_platform": "ios"|"android"|"web"|"api","event_impact": "training"|"nutrition"|"both"|"none","evidence_level": "guideline"|"systematic_review"|"trial"|"observational"|"expert_opinion","exercise_proficiency": "learning"|"comfortable"|"confident","exercise_set_type": "warm_up"|"working"|"back_off"|"drop"|"amrap"|"failure","experience_level": "beginner"|"intermediate"|"advanced","experiment_direction": "increase"|"decrease","experiment_state": "draft"|"running"|"paused"|"stopped"|"concluded","fasting_protocol": "12:12"|"14:10"|"16:8"|"18:6"|"20:4"|"omad"|"24h"|"36h"|"custom","fasting_status": "active"|"completed"|"broken"|"cancelled","feed_item_type": "achievement"|"milestone"|"streak"|"challenge"|"workout"|"post","feed_reference": "user_achievements"|"goal_milestones"|"user_streaks"|"challenge_participants"|"activities","feed_visibility": "private"|"connections"|"community","feeding_method": "breastfed"|"formula"|"mixed"|"weaning"|"solids","film_export_status": "drawing"|"finished"|"stopped"|"failed"|"refused","film_review": "pending"|"approved"|"rejected","film_run_outcome": "made"|"nothing"|"skipped"|"failed","finetuning_method": "full"|"lora"|"qlora"|"dpo","finetuning_status": "queued"|"running"|"succeeded"|"failed"|"cancelled","food_environment": "home"|"work"|"car"|"social"|"travel","food_source": "usda"|"open_food_facts"|"manufacturer"|"curated"|"import","generated_image_type": "motivational_quote"|"stats_card"|"achievement_badge"|"progress_chart","goal_status": "active"|"achieved"|"abandoned","goal_type": "weight"|"nutrition"|"training"|"habit"|"other","guideline_population": "infants"|"toddlers"|"children"|"adolescents"|"adults"|"pregnancy"|"older_adults","habit_frequency": "daily"|"weekdays"|"weekends"|"weekly","hashtag_category": "fitness"|"nutrition"|"motivation"|"transformation"|"other","improvement_category": "weight"|"strength"|"endurance"|"mobility"|"nutrition"|"sleep"|"energy"|"health"|"habit"|"other","input_method": "text"|"voice"|"image"|"barcode"|"search","integration_provider": "strava"|"garmin"|"apple_health"|"google_fit"|"health_connect"|"fitbit"|"oura"|"whoop"|"withings"|"polar","integration_status": "connected"|"expired"|"failing"|"disconnected","key_attempt_verdict": "real_key"|"mistyped"|"guessed"|"throttled","key_delivery_channel": "copied"|"csv"|"pdf"|"email"|"post"|"in_person"|"redeemed","key_redemption_outcome": "redeemed"|"malformed"|"unknown"|"assigned_to_another"|"revoked"|"expired"|"not_yet_valid"|"exhausted"|"batch_cap"|"throttled","lapse_type": "overeating"|"binge"|"skipped_training"|"skipped_logging"|"alcohol"|"late_eating"|"other","lesson_progress_status": "in_progress"|"completed","lesson_status": "draft"|"published"|"retired","location_type": "home"|"work"|"gym"|"restaurant"|"travel"|"outdoors"|"other","log_level": "info"|"warning"|"error","meal_cook": "self"|"household"|"canteen"|"restaurant"|"delivery","meal_plan_status": "draft"|"active"|"completed"|"archived","meal_source": "manual"|"quick_entry"|"imported"|"quick_meal"|"plan","meal_storage": "fridge"|"freezer"|"both","meal_type": "breakfast"|"lunch"|"dinner"|"snack","measurement_place": "home"|"clinic","measurement_source": "manual"|"scale"|"quick_entry"|"import","media_removal_reason": "consent_withdrawn"|"row_deleted"|"export_expired","media_type": "image"|"video"|"story"|"reel","menstrual_flow": "none"|"spotting"|"light"|"medium"|"heavy","micro_lesson_status": "delivered"|"viewed"|"completed"|"dismissed","milestone_media_type": "before_photo"|"progress_photo"|"after_photo"|"measurement_photo","milestone_type": "weight"|"measurement"|"streak"|"training"|"nutrition"|"habit","modality_category": "strength"|"endurance"|"mixed"|"mobility"|"sport","motivation_regulation": "intrinsic"|"integrated"|"identified"|"introjected"|"external"|"amotivation","movement_pattern": "squat"|"hinge"|"lunge"|"horizontal_push"|"vertical_push"|"horizontal_pull"|"vertical_pull"|"carry"|"core"|"locomotion"|"mobility","name_form": "full_name"|"first_name"|"initials"|"none","non_negotiable_category": "food"|"schedule"|"training"|"social"|"religious"|"medical"|"other","notification_type": "key_issued"|"consultation_stalled"|"plan_changed"|"milestone_reached"|"achievement_earned"|"streak_at_risk"|"weekly_summary"|"integration_failed"|"video_ready"|"video_failed"|"post_failed"|"privacy_request_due"|"announcement"|"ai_break_glass"|"metric_alert"|"session_stalled"|"export_ready"|"takedown_due"|"account_reconnect"|"post_waiting","nutrient_unit": "g"|"mg"|"mcg"|"ml"|"kcal"|"pct_of_energy"|"g_per_kg","nutrition_topic": "macronutrients"|"micronutrients"|"hydration"|"meal_planning"|"mindful_eating"|"food_safety"|"allergens"|"complementary_feeding"|"growth"|"sports_nutrition"|"behaviour_change"|"label_reading","outcome_metric": "weight_change_kg"|"body_fat_change_pct"|"adherence_score"|"goal_progress_pct"|"sessions_completed"|"logging_days"|"energy_level"|"satisfaction_score"|"habit_strength_score","outcome_source": "system"|"model"|"coach"|"member","override_status": "pending"|"approved"|"rejected"|"auto_applied"|"undone","override_type": "nutrition"|"training"|"both","participation_status": "joined"|"completed"|"withdrawn"|"disqualified","partnership_status": "pending"|"active"|"paused"|"declined"|"ended","partnership_type": "mutual"|"supporter","photo_lighting": "daylight"|"artificial"|"dim"|"mixed","planned_entity_type": "session"|"meal","planning_run_kind": "assess_day"|"adjust_days"|"reassess","planning_run_status": "queued"|"running"|"succeeded"|"failed","post_event": "claimed"|"armed"|"submitted"|"processing"|"live"|"refused"|"unsure"|"absent"|"unanswered"|"released"|"waiting"|"approved"|"unapproved"|"rescheduled"|"cancelled"|"retried"|"settled"|"late"|"gone","post_remedy": "retry"|"wait"|"reconnect"|"rerender"|"human","post_status": "draft"|"approved"|"armed"|"submitted"|"processing"|"live"|"failed"|"unknown"|"cancelled"|"removed","primary_goal": "lose_weight"|"build_muscle"|"maintain_weight"|"improve_endurance"|"improve_health","privacy_request_kind": "export"|"erase","privacy_request_status": "requested"|"approved"|"rejected"|"cancelled"|"running"|"completed"|"failed","processing_status": "pending"|"processing"|"completed"|"failed","program_source": "consultation"|"onboarding"|"reassessment"|"manual","program_status": "draft"|"active"|"paused"|"completed"|"superseded","quick_entry_class": "meal"|"workout"|"body_measurement"|"water"|"sleep"|"mood"|"note"|"mixed"|"unknown","quick_entry_input": "text"|"voice"|"image"|"multimodal"|"pdf","render_status": "queued"|"rendering"|"succeeded"|"failed"|"cancelled","report_status": "pending"|"ready"|"failed","report_type": "weekly"|"monthly"|"custom","roast_reaction": "liked"|"disliked"|"reported","schedule_status": "scheduled"|"posted"|"failed"|"cancelled","self_efficacy_domain": "eating"|"training"|"weight"|"stress"|"social"|"general","session_kind": "strength"|"cardio_steady"|"cardio_interval"|"sports"|"flexibility"|"mixed"|"recovery","share_method": "native"|"link"|"download"|"api","shared_scope": "workouts"|"meals"|"weight"|"steps"|"streaks"|"goals","sleep_source": "manual"|"wearable"|"quick_entry"|"import","social_account_status": "connected"|"expiring"|"reconnect"|"disabled","social_connection_status": "pending"|"received"|"connected"|"failed","social_context": "alone"|"partner"|"family"|"friends"|"colleagues"|"other","social_platform": "instagram"|"tiktok"|"facebook"|"x"|"webhook","staff_role": "admin"|"support"|"coach"|"growth"|"ml"|"analyst","streak_type": "logging"|"weigh_in"|"nutrition"|"training","subscription_tier": "free"|"premium","sync_resolution": "client_wins"|"server_wins"|"merged","sync_status": "pending"|"applied"|"conflict"|"failed"|"discarded","takedown_reason": "consent_withdrawn"|"member_erased"|"request"|"policy","takedown_status": "waiting"|"running"|"manual"|"done"|"failed"|"not_needed","template_status": "draft"|"published"|"archived","template_type": "before_after"|"progress_video"|"weekly_recap"|"quote_image"|"stats_reel","threshold_comparison": "below"|"above"|"present","training_location": "home"|"gym"|"outdoors"|"pool"|"work"|"anywhere","video_type": "progress_journey"|"weekly_recap"|"before_after"|"stats_highlight"|"milestone_moment"|"share_card","voice_session_status": "connecting"|"active"|"ended"|"failed","water_source": "manual"|"quick_entry"|"smart_bottle"|"import","webhook_status": "received"|"processing"|"processed"|"failed"|"ignored","weight_form": "exact"|"rounded"|"percent","workout_location": "gym"|"home"|"outdoors"|"travel"|"other","workout_status": "in_progress"|"completed"|"abandoned"
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
            "activity_category": ["cardio_steady", "cardio_interval", "strength", "sports", "flexibility"],"activity_level": ["sedentary", "lightly_active", "moderately_active", "very_active", "extremely_active"],"activity_segment_type": ["lap", "set", "interval", "split", "rest"],"activity_source": ["manual", "quick_entry", "strava", "garmin", "apple_health", "google_fit", "fitbit", "polar", "import"],"activity_stream_type": ["heartrate", "power", "pace", "speed", "cadence", "altitude", "grade", "distance", "latitude", "longitude", "temperature"],"adherence_origin": ["member", "matching"],"adherence_status": ["completed", "partial", "similar", "skipped", "unknown"],"adjustment_reason": ["poor_sleep", "high_stress", "high_soreness", "injury", "low_adherence", "illness", "travel", "coach_decision"],"ai_alias_change_kind": ["set", "promotion", "rollback", "break_glass"],"ai_consent_basis": ["member_consent", "licensed", "synthetic", "company"],"ai_dataset_state": ["draft", "frozen", "archived"],"ai_error_severity": ["warning", "error", "critical"],"ai_error_status": ["open", "investigating", "resolved", "ignored"],"ai_example_origin": ["prediction", "quick_entry", "food_photo", "coach_message", "knowledge_source", "synthetic", "staff"],"ai_model_status": ["draft", "testing", "live", "retired"],"ai_model_task": ["chat", "extraction", "classification", "vision", "embedding", "program_generation", "content_generation", "speech"],"ai_prediction_state": ["not_selected", "pending", "disputed", "reviewed"],"ai_promotion_status": ["open", "approved", "rejected", "withdrawn"],"ai_rejection_reason": ["wrong", "incomplete", "unsafe", "off_topic", "tone", "other"],"ai_review_state": ["pending", "approved", "rejected"],"ai_source_state": ["pending", "indexing", "ready", "stale", "failed", "retired"],"ai_source_type": ["guideline", "book", "article", "website", "internal", "faq"],"ai_verdict": ["accepted", "corrected", "rejected"],"alert_direction": ["below", "above"],"alert_metric": ["adherence_rate", "dau", "wau", "mau", "stickiness", "members_at_risk", "model_calls", "model_error_rate", "model_p95_ms", "model_cost_usd", "posts", "post_views", "model_p99_ms", "model_acceptance"],"alert_rule": ["threshold", "change"],"annotation_kind": ["release", "campaign", "incident", "experiment", "model", "holiday", "data", "other"],"audit_action": ["insert", "update", "delete", "reveal", "export"],"availability_certainty": ["fixed", "usual", "possible"],"badge_type": ["streak", "milestone", "achievement", "social"],"behavior_event_type": ["app_opened", "onboarding_completed", "consultation_opened", "program_viewed", "plan_adjusted", "meal_logged", "session_logged", "weigh_in_logged", "mood_logged", "quick_entry_used", "coach_messaged", "lesson_read", "milestone_viewed", "video_shared", "challenge_joined", "notification_opened", "settings_changed", "subscription_changed"],"beverage_type": ["water", "tea", "coffee", "milk", "juice", "sports_drink", "other"],"biological_sex": ["male", "female", "other"],"body_part": ["full_body", "face", "waist", "arms", "legs", "back", "other"],"calendar_event_status": ["planned", "completed", "skipped", "moved", "cancelled"],"calendar_event_type": ["session", "meal", "reassessment", "rest", "custom"],"caregiver_permission": ["read", "write"],"caregiver_status": ["pending", "active", "declined", "revoked"],"challenge_metric": ["workouts", "active_minutes", "distance_meters", "steps", "meals_logged", "water_ml", "lessons_completed"],"challenge_scoring": ["total", "best_day", "days_on_target"],"challenge_status": ["draft", "published", "finished", "cancelled"],"check_in_frequency": ["daily", "weekly", "biweekly", "monthly"],"client_platform": ["ios", "android", "web"],"coach_channel": ["chat", "voice"],"coach_role": ["user", "assistant", "system"],"connection_status": ["pending", "accepted", "declined", "blocked"],"connection_type": ["friend", "follow"],"consent_channel": ["app", "email", "paper", "console"],"consent_decision": ["granted", "withdrawn"],"consent_media_class": ["weight_numbers", "name", "face", "body"],"consultation_key_event": ["delivered", "revoked", "reinstated", "extended", "expired", "reassigned", "uses_changed", "rotated"],"consultation_key_status": ["active", "scheduled", "expired", "exhausted", "revoked"],"consultation_message_role": ["assistant", "user", "system"],"consultation_session_status": ["active", "completed", "abandoned"],"conversation_status": ["active", "archived"],"craving_outcome": ["resisted", "delayed", "substituted", "gave_in"],"craving_trigger": ["hunger", "stress", "boredom", "sadness", "social", "habit", "environment", "fatigue", "hormonal", "other"],"cycle_phase": ["menstrual", "follicular", "ovulatory", "luteal"],"dataset_split": ["train", "validation", "test"],"date_form": ["dates", "weeks"],"difficulty_category": ["time", "motivation", "hunger", "travel", "family", "injury", "sleep", "stress", "knowledge", "money", "other"],"difficulty_frequency": ["rarely", "sometimes", "often", "always"],"eating_location": ["home", "work", "restaurant", "car", "school", "other"],"embedding_type": ["text", "image", "multimodal"],"entry_platform": ["ios", "android", "web", "api"],"event_impact": ["training", "nutrition", "both", "none"],"evidence_level": ["guideline", "systematic_review", "trial", "observational", "expert_opinion"],"exercise_proficiency": ["learning", "comfortable", "confident"],"exercise_set_type": ["warm_up", "working", "back_off", "drop", "amrap", "failure"],"experience_level": ["beginner", "intermediate", "advanced"],"experiment_direction": ["increase", "decrease"],"experiment_state": ["draft", "running", "paused", "stopped", "concluded"],"fasting_protocol": ["12:12", "14:10", "16:8", "18:6", "20:4", "omad", "24h", "36h", "custom"],"fasting_status": ["active", "completed", "broken", "cancelled"],"feed_item_type": ["achievement", "milestone", "streak", "challenge", "workout", "post"],"feed_reference": ["user_achievements", "goal_milestones", "user_streaks", "challenge_participants", "activities"],"feed_visibility": ["private", "connections", "community"],"feeding_method": ["breastfed", "formula", "mixed", "weaning", "solids"],"film_export_status": ["drawing", "finished", "stopped", "failed", "refused"],"film_review": ["pending", "approved", "rejected"],"film_run_outcome": ["made", "nothing", "skipped", "failed"],"finetuning_method": ["full", "lora", "qlora", "dpo"],"finetuning_status": ["queued", "running", "succeeded", "failed", "cancelled"],"food_environment": ["home", "work", "car", "social", "travel"],"food_source": ["usda", "open_food_facts", "manufacturer", "curated", "import"],"generated_image_type": ["motivational_quote", "stats_card", "achievement_badge", "progress_chart"],"goal_status": ["active", "achieved", "abandoned"],"goal_type": ["weight", "nutrition", "training", "habit", "other"],"guideline_population": ["infants", "toddlers", "children", "adolescents", "adults", "pregnancy", "older_adults"],"habit_frequency": ["daily", "weekdays", "weekends", "weekly"],"hashtag_category": ["fitness", "nutrition", "motivation", "transformation", "other"],"improvement_category": ["weight", "strength", "endurance", "mobility", "nutrition", "sleep", "energy", "health", "habit", "other"],"input_method": ["text", "voice", "image", "barcode", "search"],"integration_provider": ["strava", "garmin", "apple_health", "google_fit", "health_connect", "fitbit", "oura", "whoop", "withings", "polar"],"integration_status": ["connected", "expired", "failing", "disconnected"],"key_attempt_verdict": ["real_key", "mistyped", "guessed", "throttled"],"key_delivery_channel": ["copied", "csv", "pdf", "email", "post", "in_person", "redeemed"],"key_redemption_outcome": ["redeemed", "malformed", "unknown", "assigned_to_another", "revoked", "expired", "not_yet_valid", "exhausted", "batch_cap", "throttled"],"lapse_type": ["overeating", "binge", "skipped_training", "skipped_logging", "alcohol", "late_eating", "other"],"lesson_progress_status": ["in_progress", "completed"],"lesson_status": ["draft", "published", "retired"],"location_type": ["home", "work", "gym", "restaurant", "travel", "outdoors", "other"],"log_level": ["info", "warning", "error"],"meal_cook": ["self", "household", "canteen", "restaurant", "delivery"],"meal_plan_status": ["draft", "active", "completed", "archived"],"meal_source": ["manual", "quick_entry", "imported", "quick_meal", "plan"],"meal_storage": ["fridge", "freezer", "both"],"meal_type": ["breakfast", "lunch", "dinner", "snack"],"measurement_place": ["home", "clinic"],"measurement_source": ["manual", "scale", "quick_entry", "import"],"media_removal_reason": ["consent_withdrawn", "row_deleted", "export_expired"],"media_type": ["image", "video", "story", "reel"],"menstrual_flow": ["none", "spotting", "light", "medium", "heavy"],"micro_lesson_status": ["delivered", "viewed", "completed", "dismissed"],"milestone_media_type": ["before_photo", "progress_photo", "after_photo", "measurement_photo"],"milestone_type": ["weight", "measurement", "streak", "training", "nutrition", "habit"],"modality_category": ["strength", "endurance", "mixed", "mobility", "sport"],"motivation_regulation": ["intrinsic", "integrated", "identified", "introjected", "external", "amotivation"],"movement_pattern": ["squat", "hinge", "lunge", "horizontal_push", "vertical_push", "horizontal_pull", "vertical_pull", "carry", "core", "locomotion", "mobility"],"name_form": ["full_name", "first_name", "initials", "none"],"non_negotiable_category": ["food", "schedule", "training", "social", "religious", "medical", "other"],"notification_type": ["key_issued", "consultation_stalled", "plan_changed", "milestone_reached", "achievement_earned", "streak_at_risk", "weekly_summary", "integration_failed", "video_ready", "video_failed", "post_failed", "privacy_request_due", "announcement", "ai_break_glass", "metric_alert", "session_stalled", "export_ready", "takedown_due", "account_reconnect", "post_waiting"],"nutrient_unit": ["g", "mg", "mcg", "ml", "kcal", "pct_of_energy", "g_per_kg"],"nutrition_topic": ["macronutrients", "micronutrients", "hydration", "meal_planning", "mindful_eating", "food_safety", "allergens", "complementary_feeding", "growth", "sports_nutrition", "behaviour_change", "label_reading"],"outcome_metric": ["weight_change_kg", "body_fat_change_pct", "adherence_score", "goal_progress_pct", "sessions_completed", "logging_days", "energy_level", "satisfaction_score", "habit_strength_score"],"outcome_source": ["system", "model", "coach", "member"],"override_status": ["pending", "approved", "rejected", "auto_applied", "undone"],"override_type": ["nutrition", "training", "both"],"participation_status": ["joined", "completed", "withdrawn", "disqualified"],"partnership_status": ["pending", "active", "paused", "declined", "ended"],"partnership_type": ["mutual", "supporter"],"photo_lighting": ["daylight", "artificial", "dim", "mixed"],"planned_entity_type": ["session", "meal"],"planning_run_kind": ["assess_day", "adjust_days", "reassess"],"planning_run_status": ["queued", "running", "succeeded", "failed"],"post_event": ["claimed", "armed", "submitted", "processing", "live", "refused", "unsure", "absent", "unanswered", "released", "waiting", "approved", "unapproved", "rescheduled", "cancelled", "retried", "settled", "late", "gone"],"post_remedy": ["retry", "wait", "reconnect", "rerender", "human"],"post_status": ["draft", "approved", "armed", "submitted", "processing", "live", "failed", "unknown", "cancelled", "removed"],"primary_goal": ["lose_weight", "build_muscle", "maintain_weight", "improve_endurance", "improve_health"],"privacy_request_kind": ["export", "erase"],"privacy_request_status": ["requested", "approved", "rejected", "cancelled", "running", "completed", "failed"],"processing_status": ["pending", "processing", "completed", "failed"],"program_source": ["consultation", "onboarding", "reassessment", "manual"],"program_status": ["draft", "active", "paused", "completed", "superseded"],"quick_entry_class": ["meal", "workout", "body_measurement", "water", "sleep", "mood", "note", "mixed", "unknown"],"quick_entry_input": ["text", "voice", "image", "multimodal", "pdf"],"render_status": ["queued", "rendering", "succeeded", "failed", "cancelled"],"report_status": ["pending", "ready", "failed"],"report_type": ["weekly", "monthly", "custom"],"roast_reaction": ["liked", "disliked", "reported"],"schedule_status": ["scheduled", "posted", "failed", "cancelled"],"self_efficacy_domain": ["eating", "training", "weight", "stress", "social", "general"],"session_kind": ["strength", "cardio_steady", "cardio_interval", "sports", "flexibility", "mixed", "recovery"],"share_method": ["native", "link", "download", "api"],"shared_scope": ["workouts", "meals", "weight", "steps", "streaks", "goals"],"sleep_source": ["manual", "wearable", "quick_entry", "import"],"social_account_status": ["connected", "expiring", "reconnect", "disabled"],"social_connection_status": ["pending", "received", "connected", "failed"],"social_context": ["alone", "partner", "family", "friends", "colleagues", "other"],"social_platform": ["instagram", "tiktok", "facebook", "x", "webhook"],"staff_role": ["admin", "support", "coach", "growth", "ml", "analyst"],"streak_type": ["logging", "weigh_in", "nutrition", "training"],"subscription_tier": ["free", "premium"],"sync_resolution": ["client_wins", "server_wins", "merged"],"sync_status": ["pending", "applied", "conflict", "failed", "discarded"],"takedown_reason": ["consent_withdrawn", "member_erased", "request", "policy"],"takedown_status": ["waiting", "running", "manual", "done", "failed", "not_needed"],"template_status": ["draft", "published", "archived"],"template_type": ["before_after", "progress_video", "weekly_recap", "quote_image", "stats_reel"],"threshold_comparison": ["below", "above", "present"],"training_location": ["home", "gym", "outdoors", "pool", "work", "anywhere"],"video_type": ["progress_journey", "weekly_recap", "before_after", "stats_highlight", "milestone_moment", "share_card"],"voice_session_status": ["connecting", "active", "ended", "failed"],"water_source": ["manual", "quick_entry", "smart_bottle", "import"],"webhook_status": ["received", "processing", "processed", "failed", "ignored"],"weight_form": ["exact", "rounded", "percent"],"workout_location": ["gym", "home", "outdoors", "travel", "other"],"workout_status": ["in_progress", "completed", "abandoned"]
          }
        }
} as const
