// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/stage.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Stage)
};
} // namespace

QString stageId(Stage stage)
{
    switch (stage) {
    case Stage::DeployProfile:
        return QStringLiteral("deployProfile");
    case Stage::ContactNdes:
        return QStringLiteral("contactNdes");
    case Stage::ValidateChallenge:
        return QStringLiteral("validateChallenge");
    case Stage::Issue:
        return QStringLiteral("issue");
    case Stage::Deliver:
        return QStringLiteral("deliver");
    case Stage::Report:
        return QStringLiteral("report");
    }
    return {};
}

std::optional<Stage> stageFromId(QStringView id)
{
    for (const Stage stage : AllStages) {
        if (stageId(stage) == id) {
            return stage;
        }
    }
    return std::nullopt;
}

QString stageDisplayName(Stage stage)
{
    switch (stage) {
    case Stage::DeployProfile:
        return Tr::tr("Deploy profile");
    case Stage::ContactNdes:
        return Tr::tr("Contact NDES");
    case Stage::ValidateChallenge:
        return Tr::tr("Validate challenge");
    case Stage::Issue:
        return Tr::tr("Issue");
    case Stage::Deliver:
        return Tr::tr("Deliver");
    case Stage::Report:
        return Tr::tr("Report");
    }
    return {};
}

QString stageEvidenceHint(Stage stage)
{
    switch (stage) {
    case Stage::DeployProfile:
        return Tr::tr("the device's management log (OMADM log, device console, MDM event log)");
    case Stage::ContactNdes:
        return Tr::tr("the device log with verbose logging, or the IIS log of the NDES server");
    case Stage::ValidateChallenge:
        return Tr::tr("the certificate connector's event log, or NDESPlugin.log");
    case Stage::Issue:
        return Tr::tr("the CA's failed requests, or the certificate connector's event log");
    case Stage::Deliver:
        return Tr::tr("the device log up to the end of the installation");
    case Stage::Report:
        return Tr::tr("the certificate connector's event log");
    }
    return {};
}

} // namespace Scep
