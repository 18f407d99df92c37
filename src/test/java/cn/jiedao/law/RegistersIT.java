package cn.jiedao.law;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All tests of the registers in one JVM: they share the lawful cases, and make each attempt once.
 */
@Suite
@SelectPackages("cn.jiedao.law.register")
@IncludeClassNamePatterns(".+IT")
class RegistersIT {}
