/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The classes of the MicroEJ foundation library BON that the application uses, for a Java SE virtual machine.
 * <p>
 * On the device and on the MicroEJ Simulator the VEE Port brings the real ones. Only what the application calls is here;
 * the signatures are those of {@code ej.api:bon:1.4}.
 */
package ej.bon;
