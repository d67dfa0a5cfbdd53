/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A motor that exists only in numbers: what an accelerometer on its bearing housing would deliver, sound or failing.
 * <p>
 * {@link io.judder.motor.VirtualMotor} is a {@link io.judder.monitor.SampleSource}; {@link io.judder.motor.MotorConfig}
 * says what is simulated. {@code docs/virtual-motor.md} gives the model, its sources and measured levels.
 */
package io.judder.motor;
