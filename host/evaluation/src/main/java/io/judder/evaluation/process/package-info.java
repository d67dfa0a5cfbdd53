/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How well the detector of process values finds what is labelled in two public benchmarks: SKAB (Skoltech Anomaly Benchmark)
 * and NAB (Numenta Anomaly Benchmark). Entry points are {@link io.judder.evaluation.process.SkabEvaluation} and
 * {@link io.judder.evaluation.process.NabEvaluation}.
 */
package io.judder.evaluation.process;
