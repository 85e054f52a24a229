// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Scep {

/// Characters of base64 from which on a run is taken for something encoded.
inline constexpr qsizetype FewestEncodedCharacters = 24;

/// Whether a run of base64's characters is made of random ones: no identifier, path or sentence
/// without blanks ("NativeRootCertInstallStateMachine", "CERT_INSTALL_REQUESTED"). Runs of
/// hexadecimal digits alone and short ones are not.
[[nodiscard]] bool looksEncoded(QByteArrayView run);

} // namespace Scep
