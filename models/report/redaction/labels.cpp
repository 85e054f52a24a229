// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/labels.h"

namespace Scep {

namespace {
void add(QList<Label> &labels, LabelKind kind, IdentityKind identity, const QByteArrayList &words,
         bool isWordOnly = false)
{
    for (const QByteArray &word : words) {
        labels.append({.word = word, .kind = kind, .identity = identity, .isWordOnly = isWordOnly});
    }
}

QList<Label> allLabels()
{
    QList<Label> all;
    add(all, LabelKind::Secret, IdentityKind::Challenge,
        {"challenge", "password", "passphrase", "passwd", "secret", "privatekey", "private key"});
    add(all, LabelKind::Secret, IdentityKind::Challenge, {"pwd", "pin"}, true);
    add(all, LabelKind::Secret, IdentityKind::Token,
        {"token", "apikey", "api-key", "api_key", "accesskey", "sharedkey", "assertion"});
    add(all, LabelKind::Id, IdentityKind::Token, {"sig", "signature"}, true);
    add(all, LabelKind::Header, IdentityKind::Token, {"authorization", "cookie", "set-cookie"});
    add(all, LabelKind::Id, IdentityKind::DeviceId,
        {"serialnumber", "serial number", "serialno", "serial_number", "imei", "meid", "udid",
         "iccid", "imsi", "deviceid", "device id", "device_id", "device-id", "hardwareid",
         "phonenumber", "phone number", "msisdn", "uniquedeviceid", "hardwareuuid"});
    add(all, LabelKind::Id, IdentityKind::Host,
        {"devicename", "device name", "device_name", "computername", "computer name", "hostname",
         "host name", "machinename", "servername", "server name", "<computer"});
    add(all, LabelKind::Id, IdentityKind::User,
        {"username", "user name", "user_name", "accountname", "account name", "samaccountname",
         "targetusername", "subjectusername", "loginname", "onpremisessamaccountname",
         "displayname", "givenname", "surname"});
    add(all, LabelKind::Id, IdentityKind::User, {"upn", "userprincipalname", "emailaddress"});
    add(all, LabelKind::Home, IdentityKind::User,
        {"\\users\\", "/users/", "/home/", "\\documents and settings\\"});
    add(all, LabelKind::Url, IdentityKind::Host, {"://"});
    add(all, LabelKind::Name, IdentityKind::Name, {"cn=", "ou=", "cn =", "ou =", "street="});
    add(all, LabelKind::Name, IdentityKind::Domain, {"dc="});
    add(all, LabelKind::Name, IdentityKind::User, {"uid="});
    add(all, LabelKind::Name, IdentityKind::Name,
        {"o=", "l=", "st=", "s=", "t=", "g=", "gn=", "sn=", "e=", "title=", "o =", "l =", "st =",
         "postalcode=", "2.5.4.3=", "2.5.4.10=", "2.5.4.11="},
        true);
    return all;
}
} // namespace

const QList<Label> &labels()
{
    static const QList<Label> all = allLabels();
    return all;
}

const ByteMatcher &labelMatcher()
{
    static const ByteMatcher matcher = [] {
        QList<QByteArray> words;
        for (const Label &label : labels()) {
            words.append(label.word);
        }
        return ByteMatcher(words);
    }();
    return matcher;
}

} // namespace Scep
