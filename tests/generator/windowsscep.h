// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/scepexchange.h"
#include "tests/generator/windowslog.h"

namespace Scep::Examples {

/// What all events of one request share.
struct WindowsRequest
{
    QString uniqueId;    ///< "ModelName_AC_…_LogicalName_…_Hash_…"
    QString policyId;    ///< Intune's id of the profile
    QString correlation; ///< GUID
    QString userSid;
    QString url =
        QStringLiteral("https://ndes.contoso.example/certsrv/mscep/mscep.dll/pkiclient.exe");
};

[[nodiscard]] WindowsRequest windowsRequest(const QByteArray &seed, const QString &userSid);

[[nodiscard]] RequestPlan windowsPlan(const QByteArray &seed, const QString &upn, Moment at);

/// 306 when the profile arrives, then 36 to 38 two seconds later: request made, sent, answered.
/// The time of the last one.
Moment requestUpToResponse(WindowsLog &log, const WindowsRequest &request, Moment at);

/// 309, the summary of the attempt.
void attemptSummary(WindowsLog &log, const WindowsRequest &request, Moment at,
                    const QString &certificate, const QString &status, const QString &result);

/// What follows when the certificate is installed: CertEnroll 88 in @p application, 256 and 309.
void installationIsReported(WindowsLog &log, WindowsLog &application, const WindowsRequest &request,
                            Moment at, const ScepReply &reply);

/// The headers of NDES's answer as CertEnroll repeats them.
[[nodiscard]] QString httpHeaders(Moment at, qsizetype contentLength);

} // namespace Scep::Examples
