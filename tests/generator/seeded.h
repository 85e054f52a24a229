// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/handles.h"

#include <openssl/types.h>

#include <QByteArray>
#include <QString>

namespace Scep::Examples {

/// Bytes that depend on a name alone: SHA-256 over the name and a counter, block after block.
class SeededStream
{
public:
    explicit SeededStream(const QByteArray &name);

    [[nodiscard]] QByteArray bytes(qsizetype count);
    /// A number from 0 up to and without @p bound, which is above 0.
    [[nodiscard]] quint32 number(quint32 bound);
    /// A version 4 GUID, lower case with dashes.
    [[nodiscard]] QString guid();
    /// @p count bytes as lower-case hexadecimal.
    [[nodiscard]] QString hex(qsizetype count);

private:
    QByteArray m_name;
    QByteArray m_block;
    quint32 m_counter = 0;
};

/// OpenSSL with predictable random numbers: while it lives, the thread's default library context
/// is one of our own whose generators are seeded by a name. Every handle made meanwhile has to be
/// freed before it. Never for keys that protect anything.
class SeededLibrary
{
public:
    SeededLibrary();
    ~SeededLibrary();
    Q_DISABLE_COPY_MOVE(SeededLibrary)

    /// Starts both random generators of the thread anew from @p name, so that what follows does
    /// not depend on what was made before.
    static void reseed(const QByteArray &name);

private:
    OSSL_LIB_CTX *m_context = nullptr;
    OSSL_LIB_CTX *m_previous = nullptr;
};

/// The RSA key that belongs to a name, with exponent 65537. The primes are searched from a seeded
/// start, so that the key does not depend on OpenSSL's own generation.
[[nodiscard]] KeyPtr newRsaKey(const QByteArray &name, int bits);

} // namespace Scep::Examples
