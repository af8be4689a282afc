# Builds what the programs of this folder need, and sets classes to their class path; to be sourced in the repository.
mvn -q -B -pl golden,vector -am -DskipAnalysis -Dspotless.check.skip -DskipTests \
  test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath </dev/null
classes=golden/target/test-classes:vector/target/classes:$(<golden/target/classpath)
