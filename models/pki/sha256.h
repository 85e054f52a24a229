// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Scep {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces. OpenSSL uses the processor's instructions for
/// it and is several times faster than QCryptographicHash, which for a large log would take longer
/// than everything else. For one thread.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    void addData(QByteArrayView bytes);
    /// The 32 bytes; call it once, at the end. Empty when the library refuses.
    [[nodiscard]] QByteArray result();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Scep
