/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The classes of the MicroEJ foundation library SNI that the application and its mocks use, for a Java SE virtual
 * machine. The signatures are those of {@code ej.api:sni:1.4}.
 */
package ej.sni;
