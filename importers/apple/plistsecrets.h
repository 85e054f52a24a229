// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace Scep {

/// Whether texts and data under a key of that name are secret: passwords, SCEP challenges, shared
/// secrets, tokens. Errs on the side of hiding.
[[nodiscard]] bool isSecretKey(QStringView key);

/// Whether the bytes hold a private key, in PEM or DER.
[[nodiscard]] bool holdsPrivateKey(QByteArrayView bytes);

/// Whether the bytes are a PKCS#12 container or an encrypted key.
[[nodiscard]] bool isEncryptedContainer(QByteArrayView bytes);

} // namespace Scep
