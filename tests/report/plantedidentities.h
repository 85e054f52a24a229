// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/report/textencodings.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Scep {

/// Evidence that names many people and things that exist nowhere else: whatever of them is in an
/// export has leaked.
struct PlantedEvidence
{
    /// Paths and contents: the device logs of an Android phone and a Windows computer, the request
    /// log of IIS, a profile of an iPad, certificates that a CA issued.
    QMap<QString, QByteArray> files;
    QStringList identities;
    QStringList notes; ///< that a person wrote, in Markdown
};

/// Plants that many identities (at least 20) of every kind: host names, addresses, users, IP and
/// MAC addresses, GUIDs, serial numbers, SIDs, names of subjects, challenge passwords and tokens.
/// Each stands once as it is and, but for passwords and tokens, in several encodings. The same seed
/// plants the same.
[[nodiscard]] PlantedEvidence plantIdentities(int count, quint32 seed);

/// Which of the planted identities are in the bytes, and how; nothing where the export is clean.
[[nodiscard]] QList<FoundText> findPlanted(const QByteArray &bytes,
                                           const PlantedEvidence &evidence);

/// The findings as lines, for a test's message.
[[nodiscard]] QString foundTextLines(const QList<FoundText> &found);

} // namespace Scep
