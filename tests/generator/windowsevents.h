// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/windowslog.h"

#include <QStringList>

namespace Scep::Examples {

/// One certificate in CAPI2's words.
struct Capi2Certificate
{
    QString thumbprint;
    QString subjectName; ///< the common name
};

/// An event of the device management provider about SCEP or an MDM session, with its data by
/// position. Ids: 32, 36 to 39, 205, 208, 209, 256, 301, 302, 305 to 309, 404, 813, 814.
[[nodiscard]] WindowsEvent managementEvent(WindowsLanguage language, int id,
                                           const QStringList &values,
                                           const QString &userSid = QStringLiteral("S-1-5-18"));

/// What CertEnroll tells about one enrollment: 86 or 87 (failed) when there is an error, else 88.
struct CertEnrollStory
{
    int id = 0;      ///< 0: 87 with an error, 88 without
    QString context; ///< "CONTOSO\adele"
    QString url;
    QString text;   ///< lines of dispositions, CA text and HTTP headers
    QString method; ///< "POST(733ms)"
    QString stage;
    QString error = {};
    QString userSid;
};
[[nodiscard]] WindowsEvent certEnrollEvent(const CertEnrollStory &story);

/// CAPI2 11: the chain that was built, from the leaf to the root. A root that is not trusted makes
/// the event an error.
[[nodiscard]] WindowsEvent capi2ChainEvent(const QList<Capi2Certificate> &chain, bool isTrusted,
                                           const QString &process, const QString &taskId);

/// CAPI2 30: what the policy check said; @p result is hexadecimal without 0x, "0" for success.
[[nodiscard]] WindowsEvent capi2PolicyEvent(const Capi2Certificate &leaf, const QString &result,
                                            const QString &resultText, const QString &process,
                                            const QString &taskId);

/// The system's text for an error code as the management provider prints it; most codes have none.
[[nodiscard]] QString errorText(WindowsLanguage language, const QString &code);

} // namespace Scep::Examples
