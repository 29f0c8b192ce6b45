package dev.fakedrs.journal.redaction;

import java.util.Set;
import java.util.stream.Collectors;

/** What both OpenAPI documents name: fields, fixed parts of paths, and values. */
public final class ContractNames {

    /** All properties of all schemas. */
    public static final Set<String> FIELDS = words("""
            action actual_start_time agency_name alarm_notify alarm_to_user all_counts assume_role auth az_code az_name
            begin billing_tag bind_eip catalog check_result child_ids children cluster_mode code col_names compare_mode
            compare_object_infos compare_object_infos_with_token compare_result compare_task_id compare_task_list
            compare_task_list_count compare_task_list_results compare_task_status compare_type completed
            config_transformation conflict_policy content_compare_detail content_compare_detail_count
            content_compare_details content_compare_diff content_compare_diff_count content_compare_diffs
            content_compare_id content_compare_overview content_compare_overview_count content_compare_result
            content_compare_results content_uncompare_detail content_uncompare_detail_count count create_time cur_page
            current_page customize_sutnet_id data data_level_compare_create_result data_level_compare_info data_type
            dbName db_encoding db_name db_password db_port db_table_name db_type db_use_type db_user dbpassword dbport
            dbtype dbuser ddl_trans delay_time delete_type description diff_count diff_row_num dmq_endpoint domain
            domain_id domain_name domains enabled end end_point_type end_time endpoints endpointtype engine_type
            enterprise_project_id error error_code error_message error_msg expired_days expires_at failed_reason
            failed_sub_jobs filter_ddl_policy full_mode full_transfer_complete_time group gtid href id identity
            incre_start_position incre_trans_delay index_trans indexs inherit_id inst_id inst_info inst_name inst_type
            interface ip is_domain is_multi_az is_recreate is_sync_re_edit is_target_readonly is_utc issued_at item job
            job_direction job_id jobs kerberos key key_tab_file krb5_conf_file leavesNum line_compare_detail
            line_compare_detail_count line_compare_details line_compare_id line_compare_overview
            line_compare_overview_count line_compare_result line_compare_results links master_az master_job_id max_token
            message methods migrate_user min_token mode mongo_ha_mode multi_write name need_restart net_type nettype
            node_newFramework node_num node_role node_type object_alias_name object_compare_details
            object_compare_overview object_compare_result object_info object_level_compare_create_result
            object_level_compare_id object_level_compare_results object_level_compare_type object_name object_switch
            object_type page_req params params_list parent_id password pause_mode per_page precheck_id precheck_mode
            precheck_result prim_key_or_index process process_time progress progress_map project project_id projects
            property protocol public_ip raw_error_msg rds_instance_id refresh region region_id rel remaining_time
            replace_definer request_id result results roles rpo_delay rto_delay schema_type scope security_group_id
            select selected self service_name should_restart slave_az slot_name source_count source_db_name
            source_db_value source_endpoint source_key_value source_row_num source_select_sql source_sharding
            source_table_name source_value speed speed_limit speed_limits ssl_cert_check_sum ssl_cert_key ssl_cert_name
            ssl_cert_password ssl_link sslcertchecksum sslcertkey sslcertname ssllink start_time status store_db_info
            struct_trans subnet_id subscriptions success support_ip_v6 sync_database sys_tags table_name
            table_name_with_token tags target_count target_db_name target_db_value target_endpoint target_key_value
            target_root_db target_row_num target_select_sql target_table_name target_value task_mode task_type title
            token topic_name total_passed_rate total_record transfer_status transformation_info transformation_type type
            update_time url user user_principal value value_range values versions volume_size vpc_id xrole_name
            """);

    /** What stands in paths beside ids. */
    public static final Set<String> SEGMENTS = words("""
            auth batch-connection batch-creation batch-detail batch-get-params batch-jobs batch-limit-speed
            batch-modification batch-modify-pwd batch-pause-task batch-precheck batch-precheck-result batch-progress
            batch-replace-definer batch-retry-task batch-select-objects batch-starting batch-status batch-sync-policy
            batch-transformation catalog cluster create-compare-task domains get-switch-vip-status jobs params projects
            query-compare-result switch-vip tokens v3
            """);

    /** Values that the contract lists for one field or another. */
    public static final Set<String> VALUES = words("""
            0 1 _sys_enterprise_project_id ACTIVE active ALARM all assume_role CAN_NOT_COMPARE cancel CANCELLED
            CHANGE_JOB_FAILED CHANGE_JOB_STARTED CHILD_TRANSFER_COMPLETE CHILD_TRANSFER_FAILED CHILD_TRANSFER_STARTED
            CHILD_TRANSFER_STARTING cloudDataGuard cloudDataGuard-mysql common COMPARING configConditionalFilter CONFIGURATION
            CONSISTENT CONSTRAINT contentConditionalFilter contents CREATE_FAILED CREATING database DB DEFAULT_TYPE delete
            deleted down drop_database drop_databasefilter_all drs eip email en-us EVENT EXTENSIONS FAILED failed
            FAILED_TO_COMPARE false FILE_GROUP force_terminate forStartJob FULL_DOING FULL_INCR_TRANS FULL_TRANS
            FULL_TRANSFER_COMPLETE FULL_TRANSFER_FAILED FULL_TRANSFER_STARTED FUNCTION high identity ignore INCONSISTENT
            INCR_TRANS INCRE_DOING INCRE_TRANSFER_FAILED INCRE_TRANSFER_STARTED INDEX keep lines ls migration mongodb mysql
            mysql-to-taurus non-dbs objects overwrite partial PARTITION_FUNCTION PARTITION_SCHEME PASSED password PAUSING
            performance PGBaseBackup PLAN_GUIDE postgresql PROCEDURE public quick_comparison RELEASE_CHILD_TRANSFER_COMPLETE
            RELEASE_CHILD_TRANSFER_STARTED RELEASE_RESOURCE_COMPLETE RELEASE_RESOURCE_FAILED RELEASE_RESOURCE_STARTED
            Replication ROUTINE RULE RUNNING schema self Sharding4.0+ sms so source stable START_JOB_FAILED STARTJOBING stop
            success SUCCESSFUL SWITCH_VIP_COMPLETE SWITCH_VIP_FAILED SWITCH_VIP_START sync SYNONYM ta TABLE table
            TABLE_COLLATION target TARGET_DB_NOT_EXIT taurus terminate TIMEOUT_INTERRUPT token TRIGGER true Tungsten TYPE up
            v3.6 VIEW view volumev2 vpc vpn WAITING_FOR_COMPARISON WAITING_FOR_RUNNING WAITING_FOR_START zh-cn
            """);

    /** What a login is; elsewhere, a secret has this name. */
    static final String LOGIN = "auth";

    /** Fields whose values are shown: neither secrets, nor those that hold whatever another field names. */
    private static final Set<String> SHOWN = FIELDS.stream()
            .filter(field -> field.equals(LOGIN) || !SecretNames.isOne(field))
            .filter(field -> !field.matches("(.*_)?(value|values|data)"))
            .collect(Collectors.toUnmodifiableSet());

    private ContractNames() {}

    /** Whether a field is the contract's, and its value no secret in itself. */
    public static boolean shows(String field, boolean holdsObject) {
        return SHOWN.contains(field) && (holdsObject || !field.equals(LOGIN));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
