// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

/// How much of a case goes into a report. What is left out is counted and said there.
namespace Scep::ReportLimits {

/// UTF-16 units of a line of evidence that are quoted.
inline constexpr qsizetype LineCharacters = 600;

/// UTF-16 units that a quoted line is shortened by at most to end between two words.
inline constexpr qsizetype WordCharacters = 80;

/// UTF-16 units of any other text: a note, a field of a certificate, a setting.
inline constexpr qsizetype TextCharacters = 16 * 1024;

/// States of one enrollment that its timeline draws.
inline constexpr qsizetype TimelineSpans = 300;

/// Steps of one enrollment's SCEP transaction.
inline constexpr qsizetype SequenceSteps = 80;

/// SCEP messages of one enrollment that are described.
inline constexpr qsizetype Messages = 20;

/// Lines of one enrollment's verdict or finding that are quoted.
inline constexpr qsizetype EvidenceLines = 50;

/// Findings of one enrollment.
inline constexpr qsizetype Findings = 200;

/// Devices, and enrollments of one device.
inline constexpr qsizetype Devices = 500;
inline constexpr qsizetype Enrollments = 200;

/// Certificates and profiles that are described.
inline constexpr qsizetype Certificates = 60;
inline constexpr qsizetype Profiles = 30;

/// Sources that are listed, and issues of one.
inline constexpr qsizetype Sources = 1'000;
inline constexpr qsizetype Issues = 20;

/// Rows and values of a comparison.
inline constexpr qsizetype ComparisonRows = 300;

/// Bytes of an organisation's logo.
inline constexpr qint64 LogoBytes = 1024 * 1024;

/// Bytes of one template of a person's own.
inline constexpr qint64 TemplateBytes = 1024 * 1024;

} // namespace Scep::ReportLimits
