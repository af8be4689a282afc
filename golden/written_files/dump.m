% Writes the variables of .mat files down: dump.m FOLDER FILE...; index.tsv says of each its file, name, class, whether it is real,
% its sizes and the file of its bytes, column after column, the imaginary parts after the real ones.
arguments = argv();
folder = arguments{1};
index = fopen([folder '/index.tsv'], 'w');
number = 0;
for f = 2:numel(arguments)
  values = load(arguments{f});
  for name = fieldnames(values)'
    value = values.(name{1});
    if iscell(value) || isstruct(value)
      continue
    end
    value = full(value);
    file = sprintf('%d', number++);
    fprintf(index, '%s\t%s\t%s\t%d\t%s\t%s\n', arguments{f}, name{1}, class(value), isreal(value), num2str(size(value)), file);
    id = fopen([folder '/' file], 'w');
    kind = class(value);
    if ischar(value) || islogical(value)
      kind = 'uint8';
    end
    fwrite(id, real(value), kind);
    if !isreal(value)
      fwrite(id, imag(value), kind);
    end
    fclose(id);
  end
end
fclose(index);
