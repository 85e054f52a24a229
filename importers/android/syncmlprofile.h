// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"
#include "models/domain/importissue.h"
#include "models/domain/scepprofile.h"

#include <QList>
#include <QString>

#include <optional>

namespace Scep {

/// What a logged SyncML message says of SCEP.
struct SyncmlProfiles
{
    QList<ScepProfile> profiles;
    std::optional<IssueCode> problem; ///< TruncatedInput, MalformedXml or LimitReached
};

/// Where a SyncML message begins in a log's text, or -1.
[[nodiscard]] qsizetype findSyncml(QStringView text);

/// The SCEP profiles that a SyncML message installs on Android: its items for
/// `./Vendor/MSFT/CertificateStore/Enroll/<id>/Install`, whose data is XML inside XML. What comes
/// before a cut or a fault is used. The token that answers for the request is only noted.
[[nodiscard]] SyncmlProfiles readSyncmlProfiles(QStringView message, const EvidenceRef &evidence);

/// The text without the tokens (CertificateRequestToken) of profiles inside it, escaped or not.
[[nodiscard]] QString withoutRequestTokens(const QString &text);

/// As above, for text that may begin inside such a token.
[[nodiscard]] QString withoutCutRequestToken(const QString &text);

/// What lines with such messages hold.
[[nodiscard]] QByteArrayList syncmlLiterals();

/// Adds the profiles of the messages of the result's events; those that are sent again and again
/// once, with the first place. Cut and faulty messages are issues of their lines. Ends early, and
/// says nothing of it, when the import is cancelled.
void addSyncmlProfiles(ImportResult &result, const ImportControl &control);

} // namespace Scep
