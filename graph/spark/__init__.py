"""Work on executors of Apache Spark, of this machine or of a cluster; imported only when it is asked for."""
