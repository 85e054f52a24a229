// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to this folder: how a check says what it found.

#include "models/domain/certificate.h"

namespace Scep {

[[nodiscard]] inline CertificateCheck passed(const QString &message)
{
    return {.id = {}, .outcome = CheckOutcome::Passed, .message = message};
}

[[nodiscard]] inline CertificateCheck warning(const QString &message)
{
    return {.id = {}, .outcome = CheckOutcome::Warning, .message = message};
}

[[nodiscard]] inline CertificateCheck failed(const QString &message)
{
    return {.id = {}, .outcome = CheckOutcome::Failed, .message = message};
}

/// The message says why the question cannot be asked.
[[nodiscard]] inline CertificateCheck notApplicable(const QString &message)
{
    return {.id = {}, .outcome = CheckOutcome::NotApplicable, .message = message};
}

/// "Client Authentication, Server Authentication".
[[nodiscard]] inline QString usageNames(const QList<NamedOid> &usages)
{
    QStringList names;
    for (const NamedOid &usage : usages) {
        names.append(usage.name.isEmpty() ? usage.oid : usage.name);
    }
    return names.join(QLatin1String(", "));
}

[[nodiscard]] inline bool hasUsage(const QList<NamedOid> &usages, QLatin1StringView oid)
{
    for (const NamedOid &usage : usages) {
        if (usage.oid == oid) {
            return true;
        }
    }
    return false;
}

inline constexpr QLatin1StringView ClientAuthOid("1.3.6.1.5.5.7.3.2");
inline constexpr QLatin1StringView ServerAuthOid("1.3.6.1.5.5.7.3.1");
inline constexpr QLatin1StringView AnyUsageOid("2.5.29.37.0");
inline constexpr QLatin1StringView EnrollmentAgentOid("1.3.6.1.4.1.311.20.2.1");

} // namespace Scep
