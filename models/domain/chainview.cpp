// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/chainview.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChainView)
};
} // namespace

QString chainWitnessId(ChainWitness witness)
{
    switch (witness) {
    case ChainWitness::Profile:
        return QStringLiteral("profile");
    case ChainWitness::Server:
        return QStringLiteral("getCaCert");
    case ChainWitness::Certificate:
        return QStringLiteral("certificate");
    }
    return {};
}

QString chainWitnessDisplayName(ChainWitness witness)
{
    switch (witness) {
    case ChainWitness::Profile:
        return Tr::tr("The profile pins");
    case ChainWitness::Server:
        return Tr::tr("GetCACert returned");
    case ChainWitness::Certificate:
        return Tr::tr("The certificate leads to");
    }
    return {};
}

} // namespace Scep
