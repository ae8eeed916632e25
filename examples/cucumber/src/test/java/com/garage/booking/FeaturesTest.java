package com.garage.booking;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Lets Surefire find the features: it looks for classes. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("com.garage.booking")
class FeaturesTest {}
