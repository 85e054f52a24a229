// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Private to models/pki: PKCS#12 containers (RFC 7292).

#include "models/pki/pkidecode.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace Scep {

/// What a PKCS#12 file holds besides keys, which are counted and never parsed, and how far it was
/// opened.
struct Pkcs12Contents
{
    enum class State {
        Open,          ///< all of it was read
        NoPassword,    ///< nobody knew a password, or gave it up
        WrongPassword, ///< none of those given fits
        UnknownCipher, ///< the password fits, but a part is encrypted in a way not known here
        LimitReached,  ///< it asks for more work than Limits allow
        Malformed,
    };
    State state = State::Malformed;
    int passwordsTried = 0; ///< those that a person gave
    int privateKeys = 0;
    int unreadable = 0;             ///< certificates and lists that do not decode
    QList<QByteArray> certificates; ///< DER, in the order of the file
    QList<QByteArray> revocationLists;
};

/// Reads the container; parts that are not encrypted are read without a password too. @p password
/// is asked for UTF-8 text while none fits, at most Limits::PasswordAttempts times; what it gives
/// is wiped here. The empty password is tried before. All that costs rounds of @p budget, and of
/// the container's own. @p isCancelled, which may be empty, is asked between the derivations; once
/// it says so, what was read so far is given.
[[nodiscard]] Pkcs12Contents
readPkcs12(QByteArrayView der,
           const std::function<std::optional<QByteArray>(int attempt)> &password,
           const std::function<bool()> &isCancelled, Pkcs12Budget &budget);

} // namespace Scep
