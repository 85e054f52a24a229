// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Scep {

/// Roles that the list models of this folder share. Values are raw; icons and colours are added in
/// `ui`. Enumerations travel as int.
enum ItemRole {
    SortRole = Qt::UserRole + 1, ///< raw value to sort by
    IdRole,                      ///< QString: stable id of the thing the row shows
    DetailRole,                  ///< QString: the muted second text of the row
    OutcomeRole,                 ///< Scep::Outcome
    LevelRole,                   ///< Scep::Level
    CheckOutcomeRole,            ///< Scep::CheckOutcome
    EvidenceRole,                ///< Scep::EvidenceRef: where the row is proved
    StageRole,                   ///< Scep::Stage, or 0
    AnnotationLabelRole,         ///< Scep::AnnotationLabel
    ProvesFailureRole, ///< bool: the row is of the failing stage, and the verdict rests on it
};

} // namespace Scep
