package org.isnad.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** A Spark in the process of the test, with two threads and a second try for each task. */
final class Local {

    private Local() {}

    /** For small tables, where to compile what is done costs more than to do it. */
    static SparkSession small(Map<String, String> settings) {
        return session(settings, new SparkConf().set("spark.sql.codegen.wholeStage", "false"));
    }

    static SparkSession session(Map<String, String> settings) {
        return session(settings, new SparkConf());
    }

    private static SparkSession session(Map<String, String> settings, SparkConf conf) {
        conf.setAppName("test").setMaster("local[2,2]").set("spark.driver.host", "127.0.0.1");
        settings.forEach(conf::set);
        return Main.configured(conf);
    }
}
