package io.redress.kit.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;

/** The sealed columns of this service, as its entities declare them: nobody keeps a second list. */
@Singleton
class SealedTables {
  private final List<SealedTable> all = new ArrayList<>();

  @Inject
  SealedTables(EntityManagerFactory entities) {
    Set<String> bound = new HashSet<>();
    entities
        .unwrap(SessionFactoryImplementor.class)
        .getMappingMetamodel()
        .forEachEntityDescriptor(entity -> add(entity, bound));
  }

  List<SealedTable> all() {
    return List.copyOf(all);
  }

  private void add(EntityPersister entity, Set<String> bound) {
    Map<String, String> columns = new LinkedHashMap<>();
    entity.forEachAttributeMapping(
        attribute ->
            converter(attribute).ifPresent(value -> add(columns, attribute, value, bound)));
    if (!columns.isEmpty()) {
      all.add(new SealedTable(entity.getMappedTableDetails().getTableName(), id(entity), columns));
    }
  }

  private static void add(
      Map<String, String> columns,
      AttributeMapping attribute,
      SealedValue<?> value,
      Set<String> bound) {
    if (!bound.add(value.column())) {
      throw new IllegalStateException("Two columns seal their values as " + value.column());
    }
    columns.put(((BasicValuedModelPart) attribute).getSelectionExpression(), value.column());
  }

  private static String id(EntityPersister entity) {
    if (entity.getIdentifierMapping() instanceof BasicValuedModelPart basic
        && entity.getIdentifierMapping().getJavaType().getJavaTypeClass() == String.class) {
      return basic.getSelectionExpression();
    }
    throw new IllegalStateException(
        entity.getEntityName() + " has sealed columns, and an id that is no text");
  }

  private static Optional<SealedValue<?>> converter(AttributeMapping attribute) {
    if (!(attribute instanceof BasicValuedModelPart basic)) {
      return Optional.empty();
    }
    BasicValueConverter<?, ?> converter = basic.getJdbcMapping().getValueConverter();
    return converter instanceof JpaAttributeConverter<?, ?> named
        ? sealed(named.getConverterBean().getBeanInstance())
        : Optional.empty();
  }

  private static Optional<SealedValue<?>> sealed(AttributeConverter<?, ?> converter) {
    return converter instanceof SealedValue<?> value ? Optional.of(value) : Optional.empty();
  }
}
