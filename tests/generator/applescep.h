// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/applelog.h"
#include "tests/generator/scepexchange.h"

namespace Scep::Examples {

/// One error of a chain as Apple's description of an NSError prints it.
struct AppleError
{
    QByteArray description;
    QByteArray domain;
    int code = 0;
    QByteArray parameter = {}; ///< empty: none
};

/// The block that Apple's description of an NSError prints, outermost error first.
[[nodiscard]] QByteArray appleErrorBlock(const QList<AppleError> &errors,
                                         const QByteArray &suggestion);

/// iOS signs with a temporary identity whose name is a UUID, and encodes with indefinite lengths.
[[nodiscard]] RequestPlan applePlan(const QByteArray &seed, const QString &upn, Moment at);

/// Writes what profiled says of one SCEP profile, one step after the other.
class ProfiledWriter
{
public:
    /// @p log outlives the writer. Names come from @p seed.
    ProfiledWriter(AppleLog &log, const QByteArray &seed, Moment at);

    /// "ModelName=AC_…/LogicalName_…;Hash=…"
    [[nodiscard]] QByteArray requestId() const { return m_requestId; }
    [[nodiscard]] QByteArray profile() const { return m_profile; }
    /// Intune's id of the profile.
    [[nodiscard]] QByteArray policyId() const { return m_policyId; }
    [[nodiscard]] Moment now() const { return m_at; }
    void wait(std::chrono::microseconds time) { m_at += time; }

    void say(const char *level, const QByteArray &message);
    /// A request that is answered.
    void request(const QByteArray &query, std::chrono::milliseconds answeredAfter);

    /// From the arrival of the profile to what the server can do.
    void profileBegins();
    void requestIsSent(const ScepRequest &request);
    void identityIsStored();
    /// The profile is taken back; @p errors, the outermost first, tell why.
    void installationFails(const QList<AppleError> &errors);

private:
    AppleLog &m_log;
    SeededStream m_random;
    Moment m_at;
    QByteArray m_policyId;
    QByteArray m_requestId;
    QByteArray m_profile;
};

} // namespace Scep::Examples
