package dev.fakedrs.job;

/** The type of a job, chosen when it is created. The constants' texts are the vendor's values. */
public record JobKind(
        DbUseType dbUseType, EngineType engineType, Direction direction, NetType netType, TaskType taskType) {

    /** The only type that can be switched over: MySQL to MySQL between self-built databases. */
    public static final JobKind SELF_BUILT_SYNC =
            new JobKind(DbUseType.SYNC, EngineType.MYSQL, Direction.NON_DBS, NetType.VPN, TaskType.FULL_INCR_TRANS);

    /** The use of a job: migration, real-time synchronization or disaster recovery. */
    public enum DbUseType {
        MIGRATION("migration"),
        SYNC("sync"),
        CLOUD_DATA_GUARD("cloudDataGuard");

        private final String value;

        DbUseType(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** The database engines of both sides. */
    public enum EngineType {
        MYSQL("mysql"),
        MONGODB("mongodb"),
        CLOUD_DATA_GUARD_MYSQL("cloudDataGuard-mysql"),
        MYSQL_TO_TAURUS("mysql-to-taurus"),
        POSTGRESQL("postgresql");

        private final String value;

        EngineType(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** The direction: into this cloud, out of it, or between self-built databases. */
    public enum Direction {
        UP("up"),
        DOWN("down"),
        NON_DBS("non-dbs");

        private final String value;

        Direction(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** The network between both sides. */
    public enum NetType {
        VPN("vpn"),
        VPC("vpc"),
        EIP("eip");

        private final String value;

        NetType(String value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** The phases of a job. */
    public enum TaskType {
        FULL_TRANS,
        FULL_INCR_TRANS,
        INCR_TRANS
    }
}
