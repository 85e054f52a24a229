// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/enrollment.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Enrollment)
};
} // namespace

QString enrollmentKindId(EnrollmentKind kind)
{
    switch (kind) {
    case EnrollmentKind::Scep:
        return QStringLiteral("scep");
    case EnrollmentKind::Root:
        return QStringLiteral("root");
    case EnrollmentKind::Other:
        return QStringLiteral("other");
    }
    return {};
}

QString enrollmentKindDisplayName(EnrollmentKind kind)
{
    switch (kind) {
    case EnrollmentKind::Scep:
        return Tr::tr("SCEP certificate");
    case EnrollmentKind::Root:
        return Tr::tr("Trusted root certificate");
    case EnrollmentKind::Other:
        return Tr::tr("Other certificate");
    }
    return {};
}

} // namespace Scep
