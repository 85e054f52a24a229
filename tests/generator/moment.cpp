// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/moment.h"

#include <format>

namespace Scep::Examples {

QByteArray isoText(Moment at)
{
    return QByteArray::fromStdString(std::format("{:%FT%T}", at));
}

} // namespace Scep::Examples
