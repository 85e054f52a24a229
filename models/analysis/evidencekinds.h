// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QSet>

namespace Scep {

/// The kinds of logs that speak of an enrollment.
enum class EvidenceKind {
    AndroidLog,
    AppleLog,
    WindowsManagement, ///< event log of the device management provider
    WindowsEnroll,     ///< CertEnroll in the Application log
    WindowsChain,      ///< CAPI2
    Iis,
    Connector, ///< its event log, NDESPlugin.log, its service traces
    Ndes,      ///< NDES's own events
    Authority, ///< AD CS
};

/// Translated name for the screen: "request log of IIS".
[[nodiscard]] QString evidenceKindName(EvidenceKind kind);

/// How a person gets it, translated: the file, the channel or the command.
[[nodiscard]] QString howToCollect(EvidenceKind kind);

/// Which kinds speak of a stage on a device of that platform, in the order in which to look.
[[nodiscard]] QList<EvidenceKind> kindsFor(Stage stage, Platform platform);

/// Which kinds each source of the case holds.
[[nodiscard]] QHash<SourceId, QSet<EvidenceKind>> kindsOfSources(const CaseEvidence &evidence);

} // namespace Scep
