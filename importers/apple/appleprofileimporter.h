// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importers/importer.h"

namespace Scep {

/// What configuration profiles and other property lists have in common: XML and binary lists are
/// read whole, and a CMS signature around one is taken off. What the file turns out to be, a
/// profile or another list, is said by the source. Binary and signed lists are shown as the XML
/// that they are in, secrets masked.
class ApplePropertyListReader : public Importer
{
public:
    [[nodiscard]] bool isText() const override { return false; }
    /// None: there are no events in such a file.
    [[nodiscard]] QList<LogSource> logSources() const override { return {}; }
    [[nodiscard]] ImportResult parse(const ImportInput &input,
                                     const ImportControl &control) const override;
};

/// `.mobileconfig` files, plain and signed, and the profiles that a device keeps.
class AppleProfileImporter final : public ApplePropertyListReader
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
};

/// Any property list of Apple's systems.
class ApplePropertyListImporter final : public ApplePropertyListReader
{
public:
    [[nodiscard]] QString formatId() const override;
    [[nodiscard]] QString formatName() const override;
    [[nodiscard]] int sniff(const SniffInput &input) const override;
};

} // namespace Scep
