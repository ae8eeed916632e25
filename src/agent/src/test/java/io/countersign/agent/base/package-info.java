/** Tests of what instrumented code calls, under the names the classes have before they are moved. */
package io.countersign.agent.base;
