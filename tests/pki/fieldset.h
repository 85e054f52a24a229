// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One of everything that the decoders tell about, written octet by octet: no random numbers, no
// clock and no cryptography, so that what is decoded of it is the same everywhere. Signatures do
// not verify.

#include <QByteArray>
#include <QList>
#include <QString>

namespace FieldSet {

struct Item
{
    QString name;
    QByteArray bytes;
};

/// Certificates: every extension of the field, every kind of key, one of a kind that nobody knows.
QList<Item> certificates();

/// Requests, one with a challenge password in it.
QList<Item> requests();

/// The password that stands in the request.
QByteArray challengePassword();

/// A revocation list and a delta one.
QList<Item> revocationLists();

/// Certs-only PKCS#7, and a PKCS#12 file with a certificate and a key that is not encrypted.
QList<Item> containers();

/// SCEP messages: a request, DER and with indefinite lengths in chunks; a reply; a refusal with the
/// attributes of NDES.
QList<Item> messages();

/// Private keys in all their forms, with octets that are easily found again.
QList<Item> privateKeys();

/// What stands for the private part of every key here.
QByteArray secretOctets();

/// All of the above.
QList<Item> everything();

} // namespace FieldSet
