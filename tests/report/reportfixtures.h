// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/reportbuilder.h"

/// A small case to make reports of: an Android phone that stalled at 5 Deliver and a computer that
/// succeeded.
namespace Scep::Testing {

/// Fingerprint of the certificate that the phone is about.
[[nodiscard]] QString phoneCertificate();

/// The case. @p text is what its evidence says wherever evidence is free to say anything: names,
/// states, subjects, settings.
[[nodiscard]] Case reportCase(const QString &text = QStringLiteral("VPN"));

/// A note on each kind of place that the case has, each with its kind's id in its text.
[[nodiscard]] Annotations notesEverywhere();

/// "line 6 of source 1", or @p text.
[[nodiscard]] QuoteFunction quoteOf(const QString &text = {});

/// A comparison of the computer with the phone; the case must live as long.
[[nodiscard]] ComparisonInput phoneBesideComputer(const Case &caseData,
                                                  const QString &text = QStringLiteral("VPN"));

/// The report of it all, data and events included.
[[nodiscard]] Report wholeReport(const QString &text = QStringLiteral("VPN"));

} // namespace Scep::Testing
