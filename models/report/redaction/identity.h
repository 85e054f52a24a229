// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <array>

namespace Scep {

/// What kind of thing a text that names somebody is. Where one text is of several kinds, the first
/// of this list wins.
enum class IdentityKind {
    Challenge, ///< a challenge password, a private key: always removed
    Token,     ///< bearer and JSON web tokens, cookies, values of a URL's query
    Address,   ///< e-mail address or user principal name
    Host,      ///< computer, server or device, with or without its domain
    Domain,
    User,
    Name,      ///< other words of a distinguished name: common name, organisation, place
    IpAddress, ///< version 4 and 6
    MacAddress,
    DeviceId,      ///< IMEI, UDID, a device's serial number …
    SerialNumber,  ///< of a certificate, hexadecimal
    Thumbprint,    ///< of a certificate: SHA-1, SHA-256
    TransactionId, ///< of a SCEP transaction
    KeyId,         ///< subject or authority key identifier, hash of a public key
    Guid,          ///< Intune and Entra device ids, policies, tenants …
    Sid,           ///< security identifier of Windows
    HexNumber,     ///< long hexadecimal or decimal number of unknown meaning
    Encoded,       ///< base64: certificates, messages, signatures
};

/// All kinds, in their order.
inline constexpr std::array AllIdentityKinds{
    IdentityKind::Challenge,     IdentityKind::Token,        IdentityKind::Address,
    IdentityKind::Host,          IdentityKind::Domain,       IdentityKind::User,
    IdentityKind::Name,          IdentityKind::IpAddress,    IdentityKind::MacAddress,
    IdentityKind::DeviceId,      IdentityKind::SerialNumber, IdentityKind::Thumbprint,
    IdentityKind::TransactionId, IdentityKind::KeyId,        IdentityKind::Guid,
    IdentityKind::Sid,           IdentityKind::HexNumber,    IdentityKind::Encoded};

/// Stable untranslated id, as in files: "challenge", "token", "address", "host" …
[[nodiscard]] QString identityKindId(IdentityKind kind);

/// Translated words for the screen.
[[nodiscard]] QString identityKindDisplayName(IdentityKind kind);

/// A text that names somebody or something of a customer.
struct Identity
{
    IdentityKind kind = IdentityKind::Name;
    QString text; ///< as it was found

    auto operator<=>(const Identity &other) const
    {
        return kind != other.kind ? kind <=> other.kind : text.compare(other.text) <=> 0;
    }
    bool operator==(const Identity &) const = default;
};

inline size_t qHash(const Identity &identity, size_t seed = 0) noexcept
{
    return qHashMulti(seed, static_cast<int>(identity.kind), identity.text);
}

/// Whether the kind's texts are numbers in hexadecimal: they are the same with any separators.
[[nodiscard]] bool isHexKind(IdentityKind kind);

/// The text without characters that nobody sees: NUL, zero width, marks of direction, soft hyphens.
[[nodiscard]] QString visibleText(QStringView text);

/// The form in which two texts of a kind are compared: folded case, addresses without their
/// abbreviations, hexadecimal digits alone without leading zeros.
[[nodiscard]] QString canonicalText(IdentityKind kind, QStringView text);

/// The hexadecimal digits of a text that has nothing else but separators and braces, lower case; or
/// an empty text.
[[nodiscard]] QString hexDigitsOf(QStringView text);

} // namespace Scep
