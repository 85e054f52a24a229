// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/scepmessage.h"

namespace Scep {

// RFC 8894 section 3.2.1.2; UpdateReq is of the earlier drafts only.
QString messageTypeName(int messageType)
{
    switch (messageType) {
    case 3:
        return QStringLiteral("CertRep");
    case 17:
        return QStringLiteral("RenewalReq");
    case 18:
        return QStringLiteral("UpdateReq");
    case 19:
        return QStringLiteral("PKCSReq");
    case 20:
        return QStringLiteral("CertPoll");
    case 21:
        return QStringLiteral("GetCert");
    case 22:
        return QStringLiteral("GetCRL");
    default:
        return QString::number(messageType);
    }
}

} // namespace Scep
