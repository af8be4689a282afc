% Compares what is no array of numbers with what WritingFiles.java writes: spelled.m FILE...; prints a line for each difference.
% Octave takes MATLAB's sparse truth values for sparse doubles.
for f = argv()'
  s = load(f{1});
  expected.text = 'hello';
  expected.lines = ['one'; 'two'];
  expected.cells = {1, 'hello'; 2, 'x'};
  expected.no_cells = cell(0, 2);
  expected.single_struct = struct('x', 2);
  expected.structs = struct('name', {'hello', 'you'}, 'a', {1, 2});
  expected.sparse_float64 = sparse([2 1 3], [1 2 2], [2.5 1.5 -3], 4, 3);
  expected.sparse_complex128 = expected.sparse_float64;
  expected.sparse_bool = expected.sparse_float64 != 0;
  for name = fieldnames(expected)'
    n = name{1};
    if !isfield(s, n)
      printf('%s\t%s\tmissing\n', f{1}, n);
    elseif !isequal(s.(n), expected.(n)) || !(strcmp(class(s.(n)), class(expected.(n))) || strcmp(n, 'sparse_bool'))
      printf('%s\t%s\tdiffers\n', f{1}, n);
    end
  end
end
