# Builds what the programs of this folder need, with the Maven profile that $profile names if there is one, and sets classes to their
# class path, with the reader of version 7.3 of .mat files; to be sourced in the repository.
mvn -q -B -pl hdf5 -am -DskipAnalysis -Dspotless.check.skip -DskipTests ${profile:+"-P$profile"} \
  test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath </dev/null
classes=$PWD/io/target/test-classes:$PWD/hdf5/target/classes:$(<hdf5/target/classpath):$(<io/target/classpath)
