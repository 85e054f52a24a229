// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/evidenceref.h"

#include <QList>
#include <QString>

namespace Scep {

/// Who names the CAs of a certificate. When they do not agree, the enrollment or the use fails.
enum class ChainWitness {
    Profile,     ///< what the profile pins and the device was told to trust
    Server,      ///< what GetCACert returned
    Certificate, ///< what the issued certificate itself leads to
};

/// Stable untranslated id: "profile", "getCaCert", "certificate".
[[nodiscard]] QString chainWitnessId(ChainWitness witness);

/// Translated words for the screen: "The profile pins" …
[[nodiscard]] QString chainWitnessDisplayName(ChainWitness witness);

/// One CA or RA certificate as a witness names it.
struct ChainViewEntry
{
    QString fingerprint; ///< empty when the certificate is not in evidence
    QString name;        ///< common name; for what is not in evidence its thumbprint or name
    EvidenceRef evidence;
    bool agrees = false; ///< the certificate's own chain has it, or it is an RA of that CA

    bool operator==(const ChainViewEntry &) const = default;
};

/// What one witness says. Without entries the evidence of this kind was not given.
struct ChainView
{
    ChainWitness witness = ChainWitness::Certificate;
    QList<ChainViewEntry> entries;

    bool operator==(const ChainView &) const = default;
};

} // namespace Scep
