package dev.fakedrs.harness.client;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.Project;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call in two variants: as the pages allow it, and otherwise. The job that a call creates has another name in each.
 *
 * @param note how the journal's note of the other begins
 */
public record DeviatingCall(
        Deviation deviation, String method, String path, String allowed, String deviating, String note) {

    private static final String NEW = "{'jobs':[{'name':'NAME','customize_sutnet_id':"
            + "'2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3','node_type':'high','net_type':'vpn',";
    private static final String CLOUD = "'inst_id':'i','region':'eu-nl','vpc_id':'v','subnet_id':'s'";
    private static final String UP = "'job_direction':'up','source_endpoint':{'ip':'10.0.0.1','db_port':PORT},"
            + "'target_endpoint':{" + CLOUD + "}";
    private static final String SELF = "'job_direction':'non-dbs','source_endpoint':{'ip':'10.0.0.1','db_port':3306},"
            + "'target_endpoint':{'ip':'10.0.0.2'}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "CREATE",
                    NEW + "'db_use_type':'sync','engine_type':'mysql','task_type':'FULL_INCR_TRANS',"
                            + UP.replace("PORT", "3306") + "}]}"),
            Map.entry(
                    "CREATE_SELF",
                    NEW + "'db_use_type':'sync','engine_type':'mysql','task_type':'FULL_INCR_TRANS'," + SELF + "}]}"),
            Map.entry(
                    "CREATE_DR",
                    NEW + "'db_use_type':'cloudDataGuard','engine_type':'cloudDataGuard-mysql','multi_write':false,"
                            + "'is_target_readonly':true,'task_type':'FULL_INCR_TRANS','job_direction':'down',"
                            + "'source_endpoint':{" + CLOUD + "},'target_endpoint':{'ip':'10.0.0.2'}}]}"),
            Map.entry(
                    "CREATE_MONGO",
                    NEW + "'db_use_type':'migration','engine_type':'mongodb','node_num':3,'task_type':'FULL_TRANS',"
                            + UP.replace("PORT", "0,'cluster_mode':'Sharding4.0+'") + "}]}"),
            Map.entry(
                    "TEST",
                    "{'jobs':[{'id':'up','net_type':'vpn','db_type':'mysql','ip':'10.0.0.2','db_port':3307,'db_user':'u',"
                            + "'db_password':'p','end_point_type':'ta'," + CLOUD + "}]}"),
            Map.entry(
                    "TEST_MONGO",
                    "{'jobs':[{'id':'mongo','net_type':'vpn','db_type':'mongodb','ip':'10.0.0.1:8635','db_port':0,"
                            + "'db_user':'u','db_password':'p','end_point_type':'so'}]}"),
            Map.entry(
                    "TEST_CLUSTER",
                    "{'jobs':[{'action':'testConnection','job_id':'mongo','property':'[{\\\"dbtype\\\":\\\"mongodb\\\","
                            + "\\\"dbport\\\":0,\\\"ssllink\\\":false,\\\"nettype\\\":\\\"eip\\\",\\\"endpointtype\\\":"
                            + "\\\"ls\\\",\\\"ip\\\":\\\"i\\\",\\\"dbName\\\":\\\"d\\\",\\\"dbuser\\\":\\\"u\\\","
                            + "\\\"dbpassword\\\":\\\"p\\\"}]'}]}"),
            Map.entry(
                    "MODIFY",
                    "{'jobs':[{'job_id':'tested','source_endpoint':{'db_type':'mysql','ip':'10.0.0.1','db_port':3306},"
                            + "'target_endpoint':{'db_type':'mysql'," + CLOUD
                            + "},'node_type':'high','engine_type':'mysql',"
                            + "'net_type':'vpn','store_db_info':false,'replace_definer':false}]}"),
            Map.entry(
                    "PROCESS",
                    "{'jobs':[{'job_id':'up','object_info':[{'id':'shop_1-*-*-Orders'}],'transformation_info':"
                            + "{'transformation_type':'contentConditionalFilter','value':'id > 1'}}]}"),
            Map.entry(
                    "CONFIGURE",
                    "{'jobs':[{'job_id':'up','transformation_info':{'transformation_type':'configConditionalFilter',"
                            + "'value':'config'},'config_transformation':{'db_table_name':'shop-*-*-orders','db_name':'shop',"
                            + "'table_name':'orders','col_names':'a-b','prim_key_or_index':'a','indexs':'a','values':'a'}}]}"),
            Map.entry("PAGE", "{'jobs':['up','self'],'page_req':{'cur_page':2,'per_page':1}}"),
            Map.entry("LIST", "{'cur_page':1,'per_page':1,'db_use_type':'sync','status':'CONFIGURATION'}"));

    private static final String ROWS = """
            multi-write-without-effect | POST batch-creation | CREATE | 'node_type' -> 'multi_write':true,'node_type' | The multi_write of NAME has no effect
            zones-without-effect    | POST batch-creation | CREATE_SELF | 'node_type' -> 'master_az':'eu-de-01','node_type' | The zones of NAME have no effect
            zones-without-effect    | POST batch-creation | CREATE_MONGO | 'node_type' -> 'master_az':'a','slave_az':'b','node_type' | The zones of NAME have no effect
            region-missing          | POST batch-creation | CREATE | 'region':'eu-nl', -> | The target_endpoint of NAME has an inst_id and no region
            region-missing          | POST batch-creation | CREATE | 'region':'eu-nl' -> 'region':' ' | The target_endpoint of NAME has an inst_id and no region
            region-missing          | POST batch-connection | TEST | 'region':'eu-nl', -> | The database of side ta of up has an inst_id and no region
            region-missing          | PUT batch-modification | MODIFY | 'region':'eu-nl', -> | The target_endpoint of tested has an inst_id and no region
            cloud-side-incomplete   | POST batch-creation | CREATE | 'inst_id':'i', -> | The target_endpoint of NAME has no inst_id
            cloud-side-incomplete   | POST batch-creation | CREATE | 'inst_id':'i','region':'eu-nl', -> | The target_endpoint of NAME has no region
            cloud-side-incomplete   | POST batch-creation | CREATE | 'vpc_id':'v', -> | The target_endpoint of NAME has no vpc_id
            cloud-side-incomplete   | POST batch-creation | CREATE | ,'subnet_id':'s' -> ,'subnet_id':'' | The target_endpoint of NAME has no subnet_id
            cloud-side-incomplete   | POST batch-creation | CREATE_DR | 'vpc_id':'v', -> | The source_endpoint of NAME has no vpc_id
            cloud-side-incomplete   | POST batch-connection | TEST | 'vpc_id':'v', -> | The database of side ta of up has no vpc_id
            cloud-side-incomplete   | POST batch-connection | TEST | 'inst_id':'i', -> | The database of side ta of up has no inst_id
            cloud-side-incomplete   | PUT batch-modification | MODIFY | ,'subnet_id':'s' -> | The target_endpoint of tested has no subnet_id
            self-built-side-managed | POST batch-creation | CREATE_SELF | 'ip':'10.0.0.1' -> 'inst_id':'i','region':'eu-de' | The source_endpoint of NAME has an inst_id
            self-built-side-managed | POST batch-creation | CREATE_SELF | 'ip':'10.0.0.2' -> 'ip':'10.0.0.2','region':'eu-de' | The target_endpoint of NAME has a region
            mongodb-port            | POST batch-creation | CREATE_MONGO | 'db_port':0 -> 'db_port':27017 | The source_endpoint of NAME has the port 27017
            mongodb-port            | POST batch-connection | TEST_MONGO | 'db_port':0 -> 'db_port':8635 | The database of side so of mongo has the port 8635
            mongodb-port            | POST batch-connection | TEST_MONGO | 'db_port':0, -> | There is no db_port for mongo
            mongodb-port            | POST cluster/batch-connection | TEST_CLUSTER | \\"dbport\\":0 -> \\"dbport\\":8635 | The shard of mongo has the port 8635
            port-zero               | POST batch-creation | CREATE_SELF | 'db_port':3306 -> 'db_port':0 | The source_endpoint of NAME has the port 0
            port-zero               | POST batch-connection | TEST | 'db_port':3307 -> 'db_port':'0' | The database of side ta of up has the port 0
            port-zero               | PUT batch-modification | MODIFY | 'db_port':3306 -> 'db_port':0 | The source_endpoint of tested has the port 0
            self-built-kind         | POST batch-creation | CREATE_SELF | FULL_INCR_TRANS -> FULL_TRANS | The task_type of NAME, between self-built databases, is FULL_TRANS
            self-built-kind         | POST batch-creation | CREATE_SELF | vpn -> vpc | The net_type of NAME, between self-built databases, is vpc
            self-built-kind         | POST batch-creation | CREATE_SELF | 'engine_type':'mysql' -> 'engine_type':'mysql-to-taurus' | The engine_type of NAME, between self-built databases, is mysql-to-taurus
            self-built-kind         | POST batch-creation | CREATE_SELF | 'engine_type':'mysql' -> 'engine_type':'postgresql' | The engine_type of NAME, between self-built databases, is postgresql
            self-built-kind         | POST batch-creation | CREATE_SELF | 'sync','engine_type':'mysql' -> 'cloudDataGuard','multi_write':false,'engine_type':'cloudDataGuard-mysql' | The db_use_type of NAME, between self-built databases, is cloudDataGuard
            target-writable         | POST batch-creation | CREATE_DR | 'is_target_readonly':true -> 'is_target_readonly':false | The is_target_readonly of NAME is false
            node-num-missing        | POST batch-creation | CREATE_MONGO | 'node_num':3, -> | There is no node_num of NAME
            modification-incomplete | PUT batch-modification | MODIFY | 'source_endpoint':{'db_type':'mysql','ip':'10.0.0.1','db_port':3306}, -> | The modification of tested has no source_endpoint
            modification-incomplete | PUT batch-modification | MODIFY | 'source_endpoint':{'db_type':'mysql', -> 'source_endpoint':{ | The source_endpoint of tested has no db_type
            modification-incomplete | PUT batch-modification | MODIFY | 'target_endpoint':{'db_type':'mysql', -> 'target_endpoint':{ | The target_endpoint of tested has no db_type
            modification-incomplete | PUT batch-modification | MODIFY | 'node_type':'high', -> | The modification of tested has no node_type
            modification-incomplete | PUT batch-modification | MODIFY | 'engine_type':'mysql', -> | The modification of tested has no engine_type
            modification-incomplete | PUT batch-modification | MODIFY | 'net_type':'vpn', -> | The modification of tested has no net_type
            modification-incomplete | PUT batch-modification | MODIFY | 'store_db_info':false, -> | The modification of tested has no store_db_info
            modification-incomplete | PUT batch-modification | MODIFY | ,'replace_definer':false -> | The modification of tested has no replace_definer
            modification-before-test | PUT batch-modification | MODIFY | 'tested' -> 'half' | The modification of half comes before a passed connection test of ta
            modification-before-test | PUT batch-modification | MODIFY | 'tested' -> 'fresh' | The modification of fresh comes before a passed connection test of so and ta
            selection-before-set-up | PUT batch-select-objects | {'jobs':[{'job_id':'up'}]} | 'up' -> 'tested' | The choice of objects of tested comes before a modification with endpoints
            selection-before-set-up | POST batch-sync-policy | {'jobs':[{'job_id':'up','conflict_policy':'stop'}]} | 'up' -> 'fresh' | The policy of fresh comes before a passed connection test of so and ta
            selection-before-set-up | POST batch-transformation | PROCESS | 'up' -> 'half' | The data processing of half comes before a passed connection test of ta
            precheck-before-set-up  | POST batch-precheck | {'jobs':[{'job_id':'up','precheck_mode':'forStartJob'}]} | 'up' -> 'fresh' | The pre-check of fresh comes before a passed connection test of so and ta
            precheck-before-set-up  | POST batch-precheck | {'jobs':[{'job_id':'up','precheck_mode':'forStartJob'}]} | 'up' -> 'tested' | The pre-check of tested comes before a modification with endpoints
            start-before-result     | POST batch-starting | {'jobs':[{'job_id':'checked'}]} | 'checked' -> 'checking' | The start of checking comes while its pre-check runs
            re-edit-false           | POST batch-retry-task | {'jobs':[{'job_id':'paused','is_sync_re_edit':true}]} | true -> false | The is_sync_re_edit of paused is false
            page-past-end           | POST batch-status | PAGE | 'cur_page':2 -> 'cur_page':3 | The cur_page 3 is past the end
            page-past-end           | POST batch-detail | PAGE | 'cur_page':2 -> 'cur_page':2147483647 | The cur_page 2147483647 is past the end
            page-past-end           | POST | LIST | 'cur_page':1 -> 'cur_page':99 | The cur_page 99 is past the end
            page-past-end           | POST query-compare-result | {'job_id':'comparing','current_page':1,'per_page':10} | 'current_page':1 -> 'current_page':2 | The current_page 2 is past the end
            page-req-missing        | POST batch-status | PAGE | ,'page_req':{'cur_page':2,'per_page':1} -> | There is no page_req
            page-req-missing        | POST batch-detail | PAGE | {'cur_page':2,'per_page':1} -> null | There is no page_req
            status-not-listed       | POST | LIST | 'CONFIGURATION' -> 'PAUSING' | The status is PAUSING
            object-id-form          | POST batch-transformation | PROCESS | shop_1-*-*-Orders -> shop.orders | The id of an object is shop.orders
            object-name-characters  | POST batch-transformation | PROCESS | shop_1-*-*-Orders -> my-shop-*-*-orders | The id of an object is my-shop-*-*-orders
            object-name-characters  | POST batch-transformation | PROCESS | shop_1-*-*-Orders -> shop-*-*-größen | The id of an object is shop-*-*-größen
            object-name-characters  | POST batch-transformation | CONFIGURE | 'db_name':'shop' -> 'db_name':'my shop' | The db_name is my shop
            object-name-characters  | POST batch-transformation | CONFIGURE | 'table_name':'orders' -> 'table_name':'or-ders' | The table_name is or-ders
            field-unread            | POST batch-status | PAGE | 'page_req' -> 'pageReq':1,'page_req' | The field pageReq is not one of this operation's
            field-unread            | POST self/switch-vip | {'mode':'target'} | } -> ,'when':'now'} | The field when is not one of this operation's
            """;

    /** All that are known. */
    public static List<DeviatingCall> all() {
        return ROWS.lines().map(DeviatingCall::of).toList();
    }

    /** Sends one of the bodies. */
    public Answer send(Project project, String body) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"'))
                .send();
    }

    private static DeviatingCall of(String row) {
        String[] cells = row.split(" *\\| ", 5);
        String[] call = cells[1].strip().split(" ", 2);
        String body = BODIES.getOrDefault(cells[2].strip(), cells[2].strip());
        String[] change = cells[3].split(" ->", 2);
        String deviating = body.replace(change[0], change[1].strip());
        if (deviating.equals(body)) {
            throw new IllegalArgumentException("It changes nothing: " + row);
        }
        return new DeviatingCall(
                Deviation.valueOf(cells[0].strip().toUpperCase(Locale.ROOT).replace('-', '_')),
                call[0],
                call.length > 1 ? call[1] : "",
                body.replace("NAME", "as-allowed"),
                deviating.replace("NAME", "otherwise"),
                cells[4].strip().replace("NAME", "otherwise"));
    }

    @Override
    public String toString() {
        return deviation.id() + ": " + note;
    }
}
