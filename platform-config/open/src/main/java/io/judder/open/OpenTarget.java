/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.backend.c.TeaVMCHost;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Plugs the open target into TeaVM. Does nothing when TeaVM compiles for something else than C.
 */
public final class OpenTarget implements TeaVMPlugin {

	/** Property of TeaVM: the file that receives the prototypes of the natives. */
	public static final String HEADER = "judder.natives.header";

	/** Prefix of the properties of TeaVM that hold the BON constants. */
	public static final String CONSTANT = "judder.constant.";

	/** Property of TeaVM: "false" keeps every bounds check. */
	public static final String PROVEN_LOOPS = "judder.proven.loops";

	@Override
	public void install(final TeaVMHost host) {
		if (host.getExtension(TeaVMCHost.class) == null) {
			return;
		}
		host.add(new ConstantFolding(host.getProperties()));
		host.add(new ImmutableBinding());
		host.add(new WordAccess());
		if (!"false".equals(host.getProperties().getProperty(PROVEN_LOOPS))) {
			host.add(new ProvenLoops(ProvenMethods.standard()));
		}
		host.add(new JavaSemantics());
		host.add(new NativeBinding(host.getProperties().getProperty(HEADER)));
	}
}
