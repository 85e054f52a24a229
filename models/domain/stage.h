// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Scep {

/// The six steps of SCEP certificate delivery, numbered as Microsoft's "SCEP certificate profile"
/// troubleshooting flow for Intune numbers them. Every log of every platform maps onto them.
enum class Stage {
    DeployProfile = 1, ///< trusted-root and SCEP profiles reach the device
    ContactNdes,       ///< key pair made; GetCACaps, GetCACert, PKIOperation sent to NDES
    ValidateChallenge, ///< NDES asks the policy module / certificate registration point
    Issue,             ///< NDES passes the request to the CA; it issues, pends or denies
    Deliver,           ///< CertRep reaches the device; the certificate is stored and installed
    Report,            ///< the result is reported to Intune
};

inline constexpr std::array AllStages{Stage::DeployProfile,     Stage::ContactNdes,
                                      Stage::ValidateChallenge, Stage::Issue,
                                      Stage::Deliver,           Stage::Report};

/// 1 to 6.
[[nodiscard]] constexpr int stageNumber(Stage stage)
{
    return static_cast<int>(stage);
}

/// Stable untranslated id, used in rules, JSON and tests: "deployProfile" … "report".
[[nodiscard]] QString stageId(Stage stage);

/// The stage with that id, or nothing.
[[nodiscard]] std::optional<Stage> stageFromId(QStringView id);

/// Short translated name for the screen, without the number: "Contact NDES".
[[nodiscard]] QString stageDisplayName(Stage stage);

/// Which log would tell about the stage when no evidence of it was given, as a translated phrase.
[[nodiscard]] QString stageEvidenceHint(Stage stage);

} // namespace Scep
