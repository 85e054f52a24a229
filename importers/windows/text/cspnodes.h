// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/issuelist.h"
#include "models/domain/logevent.h"
#include "models/domain/scepprofile.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace Scep {

/// A node of the SCEP configuration service provider, as a URI (ClientCertificateInstall/SCEP,
/// CertificateStore/My/SCEP) or as a registry key (Microsoft\SCEP\<provider>) names it.
struct ScepNode
{
    QString uniqueId;
    QString name; ///< what follows: "Install/ServerURL", "Status"; empty: the request itself
};

/// The node of "./Device/Vendor/MSFT/ClientCertificateInstall/SCEP/<UniqueId>/Install/ServerURL",
/// of
/// "./User/…" and of "…/CertificateStore/My/SCEP/…"; nothing for any other URI.
[[nodiscard]] std::optional<ScepNode> scepNodeOfUri(const QString &uri);

/// The node of "HKEY_…\SOFTWARE\Microsoft\SCEP\MS DM Server\<UniqueId>\Install" and of
/// "…\ClientCertificateInstall\SCEP\<UniqueId>"; nothing for any other key.
[[nodiscard]] std::optional<ScepNode> scepNodeOfKey(const QString &key);

/// The log source of states and statuses of the provider's nodes. Fields: `node`, `uniqueId`,
/// `status` (decimal), `errorCode` (0x and eight digits), `thumbprint`, `respondent`, `message`;
/// for an answer of SyncML `command` and `syncmlStatus`.
[[nodiscard]] LogSource cspLogSource();

/// "0x80094811" for "2148092945", "-2146874351", "0x80094811"; the text itself when it is no number
/// of 32 bits.
[[nodiscard]] QString hresultText(const QString &value);

/// Collects the nodes of one source: settings become profiles, states become events, one for each
/// request. A challenge is only noted. Holds Limits::ProfilesPerSource requests with
/// Limits::XmlFields settings each.
class ScepNodes
{
public:
    /// @p path is the node's whole name as written.
    void add(const ScepNode &node, const QString &path, const QString &value,
             const EvidenceRef &place);
    [[nodiscard]] QList<ScepProfile> profiles() const;
    [[nodiscard]] QList<LogEvent> stateEvents() const;
    /// Says that a limit was reached, if one was.
    void reportLimit(IssueList &issues) const;

private:
    struct Request
    {
        ScepProfile profile;
        QHash<QString, QString> states;
        QString statePath;
        EvidenceRef stateEvidence;
        LineNumber lastLine = 0;
    };

    [[nodiscard]] Request *request(const QString &uniqueId, const EvidenceRef &place);

    QList<Request> m_requests;
    QHash<QString, qsizetype> m_positions;
    std::optional<EvidenceRef> m_leftOut; ///< the first node that there was no room for
};

} // namespace Scep
