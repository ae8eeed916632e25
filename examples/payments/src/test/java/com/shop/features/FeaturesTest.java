package com.shop.features;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Hands the features to Surefire, which knows classes only. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
class FeaturesTest {}
