package io.ndimage.hdf5;

import io.jhdf.GroupSymbolTableNode;
import io.jhdf.HdfFile;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.btree.BTreeV1;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The members of a group by name, without links, which may lead anywhere, also out of the file. jHDF finds all together or none;
 * where it stumbles over one of them, each is looked up for itself, and only the damaged one throws when it is asked for.
 */
final class Members {

    /** What a table of members says of a link. */
    private static final int SOFT_LINK = 2;

    private final HdfFile hdf;
    private final HdfBackingStorage storage;
    private final Map<String, Supplier<Node>> found = new LinkedHashMap<>();

    private Members(HdfFile hdf) {
        this.hdf = hdf;
        this.storage = hdf.getHdfBackingStorage();
    }

    /** Returns the members of a group. */
    static Map<String, Supplier<Node>> of(HdfFile hdf, Group group) {
        Members members = new Members(hdf);
        try {
            group.getChildren().forEach((name, node) -> {
                if (!node.isLink()) {
                    members.found.put(name, () -> node);
                }
            });
        } catch (RuntimeException damaged) {
            members.found.clear();
            members.lookUp(group);
            if (members.found.isEmpty()) {
                throw damaged;
            }
        }
        return members.found;
    }

    private void lookUp(Group group) {
        ObjectHeader header = ObjectHeader.readObjectHeader(storage, group.getAddress());
        for (SymbolTableMessage table : header.getMessagesOfType(SymbolTableMessage.class)) {
            ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
            for (long leaf :
                    BTreeV1.createGroupBTree(storage, table.getBTreeAddress()).getChildAddresses()) {
                for (SymbolTableEntry entry : new GroupSymbolTableNode(storage, leaf).getSymbolTableEntries()) {
                    if (entry.getCacheType() != SOFT_LINK) {
                        add(name(names, entry.getLinkNameOffset()), entry.getObjectHeaderAddress());
                    }
                }
            }
        }
        for (LinkMessage link : header.getMessagesOfType(LinkMessage.class)) {
            if (link.getLinkType() == LinkMessage.LinkType.HARD) {
                add(link.getLinkName(), link.getHardLinkAddress());
            }
        }
    }

    private void add(String name, long address) {
        found.put(name, () -> hdf.getNodeByAddress(address));
    }

    /** Returns the name that begins at a place in a heap and ends with a zero. */
    private static String name(ByteBuffer names, int at) {
        int end = at;
        while (names.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - at];
        names.duplicate().position(at).get(name);
        return new String(name, StandardCharsets.UTF_8);
    }
}
