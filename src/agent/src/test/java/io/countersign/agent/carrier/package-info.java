/** Tests of the hooks that go into the JDK. */
package io.countersign.agent.carrier;
