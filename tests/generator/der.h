// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

/// A little DER writer (X.690) for the extensions and attributes that OpenSSL has no text form for.
namespace Scep::Examples::Der {

/// One element with a one-byte tag.
[[nodiscard]] QByteArray element(quint8 tag, const QByteArray &content);
[[nodiscard]] QByteArray sequence(const QList<QByteArray> &elements);
[[nodiscard]] QByteArray boolean(bool value);
/// A number from 0 up.
[[nodiscard]] QByteArray integer(quint32 value);
/// @p dotted must be a well-formed object identifier.
[[nodiscard]] QByteArray oid(QByteArrayView dotted);
[[nodiscard]] QByteArray octets(const QByteArray &value);
/// Named bits, the first named bit being the highest of @p bits (X.690 section 11.2.2).
[[nodiscard]] QByteArray namedBits(quint8 bits);
[[nodiscard]] QByteArray utf8(const QString &text);
[[nodiscard]] QByteArray ia5(const QString &text);
[[nodiscard]] QByteArray bmp(const QString &text);
/// Context-specific constructed tag around @p content.
[[nodiscard]] QByteArray explicitTag(int number, const QByteArray &content);
/// Context-specific primitive tag with @p content as its bytes.
[[nodiscard]] QByteArray implicitTag(int number, const QByteArray &content);

} // namespace Scep::Examples::Der
